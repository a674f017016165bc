import { dayFromDatabase, dayToDatabase, type IsoDay } from '~/domain/calendar';
import { formatSaleNumber } from '~/domain/sales/sale-number';
import type { Tx } from '~/platform/tenancy.server';

/**
 * The next number of the organization's yearly series of documents, in the transaction that issues: others wait until it
 * has ended, and one that fails leaves no gap (F11). Days never go back within a series.
 */
export async function takeSaleNumber(
  tx: Tx,
  organizationId: string,
  { prefix, today }: { prefix: string; today: IsoDay },
): Promise<{ number: string; issuedOn: IsoDay }> {
  const year = Number(today.slice(0, 4));
  const key = { organizationId, series: 'sale', year };
  const lastIssuedOn = dayToDatabase(today);
  await tx.numberSeries.createMany({ data: [{ ...key, last: 0, lastIssuedOn }], skipDuplicates: true });
  const taken = await tx.numberSeries.update({
    where: { organizationId_series_year: key },
    data: { last: { increment: 1 } },
    select: { last: true, lastIssuedOn: true },
  });
  if (taken.lastIssuedOn < lastIssuedOn) {
    await tx.numberSeries.update({
      where: { organizationId_series_year: key },
      data: { lastIssuedOn },
      select: { last: true },
    });
  }
  const last = dayFromDatabase(taken.lastIssuedOn);
  return {
    number: formatSaleNumber(prefix, year, taken.last),
    issuedOn: last > today ? last : today,
  };
}
