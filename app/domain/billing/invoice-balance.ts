import { sum } from '~/domain/money';

export const invoiceEventKinds = [
  'paid',
  'refunded',
  'credited',
  'disputed',
  'dispute-upheld',
  'dispute-rejected',
  'charged-back',
  'charge-back-won',
  'indemnity-waived',
] as const;

export type InvoiceEventKind = (typeof invoiceEventKinds)[number];

export type InvoiceEvent = { kind: InvoiceEventKind; cents: number; at: Date };

export type InvoiceBalance = {
  paid: number;
  credited: number;
  /** Contested and not decided: not asked for meanwhile (P14). */
  disputed: number;
  /** To be paid now. */
  due: number;
  /** Paid beyond what is owed: to be given back. */
  excess: number;
};

/** What is owed of a document, from everything that happened to it. All in cents with VAT. */
export function invoiceBalance(includingVat: number, events: readonly InvoiceEvent[]): InvoiceBalance {
  const of = (kind: InvoiceEventKind) =>
    sum(events.filter((event) => event.kind === kind).map(({ cents }) => cents));
  const paid = of('paid') - of('refunded') - of('charged-back') + of('charge-back-won');
  const credited = of('credited');
  const owed = includingVat - credited - paid;
  const contested = of('disputed') - of('dispute-upheld') - of('dispute-rejected');
  const disputed = Math.max(0, Math.min(contested, owed));
  return { paid, credited, disputed, due: Math.max(0, owed - disputed), excess: Math.max(0, -owed) };
}

/**
 * What was unpaid from when on, for interest: the whole from the start, then less (or more) at each event. A contested
 * sum counts once it was rejected, then from the start (P14); one that was upheld was never owed.
 */
export function owedOverTime(
  includingVat: number,
  events: readonly InvoiceEvent[],
): { at: Date | null; cents: number }[] {
  const ordered = [...events].sort((one, other) => one.at.getTime() - other.at.getTime());
  const total = (some: readonly InvoiceEvent[], kind: InvoiceEventKind) =>
    sum(some.filter((event) => event.kind === kind).map(({ cents }) => cents));
  const contested = total(ordered, 'disputed') - total(ordered, 'dispute-rejected');
  const owedAfter = (count: number) => {
    const known = ordered.slice(0, count);
    const { paid, credited } = invoiceBalance(includingVat, known);
    const taken = Math.max(0, credited - total(known, 'dispute-upheld'));
    return Math.max(0, includingVat - contested - paid - taken);
  };
  return [
    { at: null, cents: owedAfter(0) },
    ...ordered.map(({ at }, index) => ({ at, cents: owedAfter(index + 1) })),
  ];
}
