import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { issueDueInvoices } from '~/use-cases/sales/invoice-order.server';
import { createAcceptedOrder, type AcceptedOrder } from './order';

/** What the law wants on an organization's documents, its account and its settings. */
export async function makeReadyToSell(
  organizationId: string,
  changes: { vatNumber?: string | null; siren?: string | null } = {},
) {
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: {
      ...{ siren: '303265045', siret: '30326504500017', vatNumber: 'FR40303265045', legalForm: 'SAS' },
      ...{ shareCapitalCents: 1_000_000n, activityDeclaration: '11751234575' },
      ...{ activityPrefecture: 'd’Île-de-France', ...changes },
    },
    select: { id: true },
  });
}

/** An accepted order whose advance of all its price is issued. */
export async function createAdvance(
  values: Parameters<typeof createAcceptedOrder>[0] = {},
): Promise<AcceptedOrder & { invoiceId: string; number: string; now: Date }> {
  const ordered = await createAcceptedOrder(values);
  const { organizationId, admin, orderId } = ordered;
  await makeReadyToSell(organizationId);
  const now = values.now ?? new Date('2026-11-11T09:00:00.000Z');
  await issueDueInvoices(admin, { orderId }, { now });
  const invoice = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({
    where: { organizationId, orderId },
    select: { id: true, number: true },
  });
  return { ...ordered, invoiceId: invoice.id, number: invoice.number, now };
}

/** An OPCO as documents name it. */
export const atlas = {
  ...{ opco: 'atlas' as const, siren: '303265045', street: '1 rue de l’Atlas', postalCode: '75001' },
  ...{ city: 'Paris', email: 'factures@atlas.test' },
};

/** Keeps what an order is settled at, as if it had come to that. */
export async function settleSale(
  { organizationId, orderId }: { organizationId: string; orderId: string },
  settlement: object,
  createdAt: Date,
): Promise<void> {
  await forOrganization(organizationId).orderSettlement.create({
    data: {
      ...{ organizationId, id: createId(), orderId, asOf: createdAt, facts: {}, hash: 'x', createdAt },
      settlement: toJson({ price: 360_000, lines: [], ...settlement }),
    },
    select: { id: true },
  });
}
