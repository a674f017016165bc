import type { ActorOf } from '~/domain/actor';
import type { InvoiceKind } from '~/domain/billing/invoice';
import { dayFromDatabase } from '~/domain/calendar';
import { idSchema } from '~/domain/id';
import { organizationState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

const perPage = 30;

/**
 * A page of an organization's issued documents, the latest first, each with how it stands and its last attempt; its
 * payment methods and refunds. Refuses with `not-found` and `cursor-invalid`.
 */
export async function getOrganizationDocuments(
  _actor: ActorOf<'operator'>,
  { organizationId, after }: { organizationId: string; after?: string | undefined },
  { now }: { now: Date },
) {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const before = decodeInstantCursor(after);
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: { id: true, name: true, timeZone: true, state: true, planEndsAt: true },
  });
  if (!organization) throw new Refusal('not-found');
  const rows = await database.invoice.findMany({
    where: {
      organizationId,
      ...(before && {
        OR: [{ issuedAt: { lt: before.instant } }, { issuedAt: before.instant, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: perPage + 1,
    select: { id: true, number: true, kind: true, issuedAt: true, issuedOn: true, includingVat: true },
  });
  const page = rows.slice(0, perPage);
  const ids = page.map(({ id }) => id);
  const collections = await database.invoiceCollection.findMany({
    where: { organizationId, invoiceId: { in: ids } },
    select: { invoiceId: true, status: true, dueCents: true, disputedCents: true, nextAttemptAt: true },
  });
  const attempts = await database.paymentAttempt.findMany({
    where: { organizationId, invoiceId: { in: ids } },
    orderBy: { number: 'asc' },
    select: { invoiceId: true, status: true, failureCode: true, createdAt: true },
  });
  const methods = await database.paymentMethod.findMany({
    where: { organizationId },
    orderBy: [{ detachedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 20,
    select: {
      ...{ id: true, kind: true, brand: true, last4: true, expMonth: true, expYear: true, country: true },
      ...{ mandateReference: true, isDefault: true, detachedAt: true },
    },
  });
  const refunds = await database.refund.findMany({
    where: { organizationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, invoiceId: true, cents: true, status: true, reason: true, createdAt: true },
  });
  const last = page.at(-1);
  const { state, planEndsAt, ...known } = organization;
  return {
    organization: { ...known, state: organizationState({ state, planEndsAt }, now) },
    next: rows.length > perPage && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null,
    documents: page.map(({ issuedAt: _at, issuedOn, kind, ...document }) => {
      const collection = collections.find(({ invoiceId }) => invoiceId === document.id);
      const tries = attempts.filter(({ invoiceId }) => invoiceId === document.id);
      return {
        ...document,
        kind: kind as InvoiceKind,
        issuedOn: dayFromDatabase(issuedOn),
        status: collection?.status ?? null,
        dueCents: collection?.dueCents ?? 0,
        disputedCents: collection?.disputedCents ?? 0,
        nextAttemptAt: collection?.nextAttemptAt?.toISOString() ?? null,
        ...{ attempts: tries.length, failureCode: tries.at(-1)?.failureCode ?? null },
      };
    }),
    methods: methods.map(({ detachedAt, ...method }) => ({
      ...method,
      detachedAt: detachedAt?.toISOString() ?? null,
    })),
    refunds: refunds.map(({ createdAt, ...refund }) => ({ ...refund, createdAt: createdAt.toISOString() })),
  };
}

export type OrganizationDocuments = Awaited<ReturnType<typeof getOrganizationDocuments>>;
