import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Ends the organization, on the owner's word: from now on nobody but owners enters, to read and export; everybody
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
    await lockOrganization(tx, organizationId);
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, endedAt: true },
    });
    if (organization.endedAt) return;
    if (plain(name) !== plain(organization.name)) {
      throw new Refusal('invalid-input', { errors: [{ path: 'name', problem: 'invalid' }] });
    }
    await tx.organization.update({
      where: { id: organizationId },
      data: { endedAt: now, endReason: 'owner' },
      select: { id: true },
    });
    const owners = await tx.membership.findMany({
      where: { organizationId, role: 'owner', status: 'active' },
      select: { userId: true },
    });
    const ownerIds = owners.flatMap(({ userId }) => userId ?? []);
    await tx.session.deleteMany({ where: { organizationId, userId: { notIn: ownerIds } } });
    await tx.authToken.deleteMany({ where: { organizationId, kind: 'invitation', usedAt: null } });
    await tx.apiTokenKey.deleteMany({ where: { organizationId } });
    await tx.apiToken.updateMany({ where: { organizationId, revokedAt: null }, data: { revokedAt: now } });
    const subject = { kind: 'organization', id: organizationId, name: organization.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'organization.ended', subject }, now);
  });
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
