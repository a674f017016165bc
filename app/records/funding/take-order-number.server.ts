import { dayToDatabase, type IsoDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

/** The next number of the organization's yearly series of orders: `C2026-0001`. Others wait for the transaction to end. */
export async function takeOrderNumber(
  tx: Tx,
  organizationId: string,
  { prefix, today }: { prefix: string; today: IsoDay },
): Promise<string> {
  const year = Number(today.slice(0, 4));
  const key = { organizationId, series: 'order', year };
  const lastIssuedOn = dayToDatabase(today);
  await tx.numberSeries.createMany({ data: [{ ...key, last: 0, lastIssuedOn }], skipDuplicates: true });
  const { last } = await tx.numberSeries.update({
    where: { organizationId_series_year: key },
    data: { last: { increment: 1 }, lastIssuedOn },
    select: { last: true },
  });
  return `${prefix}${year}-${String(last).padStart(4, '0')}`;
}
