import { createHash } from 'node:crypto';
import type { Actor, ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Publishes terms of sale: orders offered from now on are accepted with them (K02), those accepted keep theirs. The same
 * text again is no new version. Refuses with `not-allowed` and `feature-not-in-plan`.
 */
export async function publishTerms(
  actor: ActorOf<'member'>,
  { text }: { text: string },
  { now }: { now: Date },
): Promise<{ version: number }> {
  if (!can(actor, 'sales.settings')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: publishedBy } = actor;
  const written = text.replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(written).digest('hex');
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    await lockOrganization(tx, organizationId);
    const last = await tx.saleTerms.findFirst({
      where: { organizationId },
      orderBy: { version: 'desc' },
      select: { version: true, hash: true },
    });
    if (last?.hash === hash) return { version: last.version };
    const version = (last?.version ?? 0) + 1;
    const row = { organizationId, id: createId(), version, text: written, hash };
    await tx.saleTerms.create({ data: { ...row, publishedAt: now, publishedBy }, select: { id: true } });
    const subject = { kind: 'sale-terms', id: row.id, name: String(version) };
    const details = { version, hash };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'sale.terms-published', subject, details },
      now,
    );
    return { version };
  });
}

export type SaleTermsView = {
  version: number;
  text: string;
  hash: string;
  publishedAt: Date;
  organizationName: string;
};

/**
 * A version of an organization's terms of sale, for its members who sell and for contacts of its clients. Refuses with
 * `not-allowed` and `not-found`.
 */
export async function getSaleTerms(
  actor: Extract<Actor, { organizationId: string }>,
  { termsId }: { termsId: string },
): Promise<SaleTermsView> {
  if (actor.kind === 'auditor') throw new Refusal('not-allowed');
  if (actor.kind === 'member' && !can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const terms = await forOrganization(organizationId).saleTerms.findUnique({
    where: { organizationId_id: { organizationId, id: termsId } },
    select: {
      ...{ version: true, text: true, hash: true, publishedAt: true },
      organization: { select: { name: true } },
    },
  });
  if (!terms) throw new Refusal('not-found');
  const { organization, ...rest } = terms;
  return { ...rest, organizationName: organization.name };
}
