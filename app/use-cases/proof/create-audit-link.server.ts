import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { AuditLinkInput } from '~/domain/proof/audit-link-inputs';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

const day = 24 * 60 * 60_000;

/**
 * Makes a read-only way to one evidence file, without an account, for so many days of real time. The address is given
 * this once: only its hash is kept. Refuses with `not-allowed`, `not-found`, `evidence-file-not-ready` and those of the
 * plan (`audit-links`).
 */
export async function createAuditLink(
  actor: ActorOf<'member'>,
  { orderId, evidenceFileId, label, days }: AuditLinkInput & { orderId: string },
  { now }: { now: Date },
): Promise<{ id: string; url: string }> {
  if (!can(actor, 'proof.make')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const { token, hash } = createSecretToken();
  const id = createId();
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'audit-links', now);
    const file = await tx.evidenceFile.findFirst({
      where: { organizationId, id: evidenceFileId, orderId },
      select: { status: true, fileName: true },
    });
    if (!file) throw new Refusal('not-found');
    if (file.status !== 'ready') throw new Refusal('evidence-file-not-ready');
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + days * day);
    await tx.auditLink.create({
      data: {
        ...{ organizationId, id, orderId, fileId: evidenceFileId, label, ending: token.slice(-4) },
        ...{ expiresAt, createdAt, createdBy: membershipId },
      },
      select: { id: true },
    });
    await tx.auditLinkKey.create({ data: { hash, organizationId, linkId: id }, select: { linkId: true } });
    const subject = { kind: 'audit-link', id, name: label };
    const details = { orderId, evidenceFileId, expiresAt: expiresAt.toISOString() };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'audit-link.created', subject, details },
      now,
    );
  });
  return { id, url: `${settings.APP_URL}/audit/${token}` };
}
