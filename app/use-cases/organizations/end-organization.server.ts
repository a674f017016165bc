import type { ActorOf } from '~/domain/actor';
import { contractState } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Ends the contract, on the owner's word: from now on nobody but owners enters, to export and read invoices; everybody
 * else's sessions and all API tokens end. Its name must be typed as it is. Once ended, again changes nothing.
 * Refuses with `not-allowed` and, for another name, `invalid-input`.
 */
export async function endOrganization(
  actor: ActorOf<'member'>,
  { name }: { name: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.ownership')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    if (['ended', 'purging', 'purged'].includes(contractState(opened.contract, now))) return;
    if (plain(name) !== plain(opened.organizationName)) {
      throw new Refusal('invalid-input', { errors: [{ path: 'name', problem: 'invalid' }] });
    }
    await appendContractEvents(tx, opened, [{ kind: 'ended', at: now, reason: 'owner' }], { actor, now });
    const owners = await tx.membership.findMany({
      where: { organizationId, role: 'owner', status: 'active' },
      select: { userId: true },
    });
    const ownerIds = owners.flatMap(({ userId }) => userId ?? []);
    await tx.session.deleteMany({ where: { organizationId, userId: { notIn: ownerIds } } });
    await tx.authToken.deleteMany({ where: { organizationId, kind: 'invitation', usedAt: null } });
    await tx.apiTokenKey.deleteMany({ where: { organizationId } });
    await tx.apiToken.updateMany({ where: { organizationId, revokedAt: null }, data: { revokedAt: now } });
  });
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
