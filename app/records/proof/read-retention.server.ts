import { dayFromDatabase, type IsoDay } from '~/domain/calendar';
import { funderKey, type Opco } from '~/domain/funding/opcos';
import { evidenceKeptUntil } from '~/domain/proof/retention';
import type { Tx } from '~/platform/tenancy.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

/** Until when the evidence of each of these orders is kept, by order (F14). Two queries, none without an order. */
export async function readKeptUntil(
  tx: Tx,
  organizationId: string,
  orderIds: readonly string[],
  today: IsoDay,
): Promise<Map<string, IsoDay>> {
  if (orderIds.length === 0) return new Map();
  const { settings } = await readSaleSettings(tx, organizationId);
  const orders = await tx.trainingOrder.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, id: { in: [...orderIds] } },
    select: {
      ...{ id: true, endsOn: true },
      agreements: { select: { opco: true, opcoName: true } },
      saleInvoices: {
        select: {
          collection: { select: { openCents: true } },
          payments: { orderBy: { receivedOn: 'desc' }, take: 1, select: { receivedOn: true } },
        },
      },
    },
  });
  return new Map(
    orders.map(({ id, endsOn, agreements, saleInvoices }) => {
      const paid = saleInvoices.flatMap(({ payments }) =>
        payments.map(({ receivedOn }) => dayFromDatabase(receivedOn)),
      );
      const years = agreements.flatMap(
        ({ opco, opcoName }) => settings.opcoParticulars[funderKey(opco as Opco, opcoName)]?.keptYears ?? [],
      );
      const soFar = {
        endsOn: dayFromDatabase(endsOn),
        lastPaidOn: paid.sort().at(-1) ?? null,
        isOpen: saleInvoices.some(({ collection }) => (collection?.openCents ?? 0) > 0),
        funderYears: years.length > 0 ? Math.max(...years) : null,
      };
      return [id, evidenceKeptUntil(soFar, today)];
    }),
  );
}
