import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Revokes a token, at once; again changes nothing. Refuses with `not-allowed` and `not-found`. */
export async function revokeApiToken(
  actor: ActorOf<'member'>,
  { tokenId }: { tokenId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'api-tokens.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const where = { organizationId_id: { organizationId, id: tokenId } };
    const found = await tx.apiToken.findUnique({ where, select: { name: true } });
    if (!found) throw new Refusal('not-found');
    const revoked = await tx.apiToken.updateMany({
      where: { organizationId, id: tokenId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 0) return;
    await tx.apiTokenKey.deleteMany({ where: { organizationId, apiTokenId: tokenId } });
    const subject = { kind: 'api-token', id: tokenId, name: found.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'api-token.revoked', subject }, now);
  });
}
