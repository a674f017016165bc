import type { IsoDay } from '~/domain/calendar';

export const saleStandings = [
  'open',
  'overdue',
  'disputed',
  'paid',
  'credited',
  'to-refund',
  'deducted',
] as const;

/** How a document stands on a day; `deducted` is what an avoir is. */
export type SaleStanding = (typeof saleStandings)[number];

export function saleStanding(
  collection: { status: string; openCents: number } | null,
  { dueOn, today }: { dueOn: IsoDay; today: IsoDay },
): SaleStanding {
  if (!collection) return 'deducted';
  const { status, openCents } = collection;
  if (openCents < 0) return 'to-refund';
  if (openCents === 0) return status === 'credited' ? 'credited' : 'paid';
  if (status === 'disputed') return 'disputed';
  return dueOn < today ? 'overdue' : 'open';
}
