import type { LineFacts, LineRule } from '~/domain/billing/invoice';
import {
  beginningOf,
  linesOfPeriod,
  type BillingPeriod,
  type DraftLine,
} from '~/domain/billing/period-lines';
import type { SeatLedger } from '~/domain/billing/seat-marks';
import { endOfDay, startOfDay } from '~/domain/calendar';
import { sum } from '~/domain/money';

/** A single sum due from a day on, outside the subscription: a recovery (P05). */
export type Charge = { key: string; rule: LineRule; facts: LineFacts; cents: number; dueAt: Date };

/** What stands on issued documents under a key; negative on a credit note. */
export type InvoicedLine = { key: string; cents: number; invoiceId: string };

export type DraftInput = {
  timeZone: string;
  /** Those whose lines are wanted: lines of other periods are left alone, invoiced or not. */
  periods: readonly BillingPeriod[];
  seats: SeatLedger;
  charges?: readonly Charge[];
  invoiced: readonly InvoicedLine[];
  /** Up to when: periods begun and days reached by this instant are due. */
  asOf: Date;
};

/** What an issued line is too high by, to be credited on the document that bears it. */
export type DraftCredit = { key: string; invoiceId: string; cents: number; facts: LineFacts | null };

export type InvoiceDraft = { lines: DraftLine[]; credits: DraftCredit[] };

/**
 * What is to be invoiced now: everything due by `asOf` less what issued documents bear under the same key. The same
 * events told again, late or in another order give the same sums; where less is due than was invoiced, a credit.
 * Rules P09 (in advance, on the users of that day, a minimum), P10 (adjustments at the next billing date) and the
 * difference of an upgrade.
 */
export function draftInvoice(input: DraftInput): InvoiceDraft {
  const due = dueLines(input);
  const invoiced = new Map<string, InvoicedLine[]>();
  for (const line of input.invoiced) invoiced.set(line.key, [...(invoiced.get(line.key) ?? []), line]);
  const lines: DraftLine[] = [];
  const credits: DraftCredit[] = [];
  for (const line of due) {
    const known = invoiced.get(line.key);
    const missing = line.excludingVat - sum((known ?? []).map(({ cents }) => cents));
    if (missing > 0) {
      lines.push(known ? { ...line, quantity: 1, unitPrice: missing, excludingVat: missing } : line);
    } else if (missing < 0 && known) credits.push(...creditsOf(known, -missing, line.facts));
  }
  const dueKeys = new Set(due.map(({ key }) => key));
  for (const [key, known] of invoiced) {
    if (dueKeys.has(key) || !belongsTo(key, input)) continue;
    const excess = sum(known.map(({ cents }) => cents));
    if (excess > 0) credits.push(...creditsOf(known, excess, null));
  }
  return { lines, credits };
}

/** Every line due by `asOf`, whatever was invoiced, in the order of a document. */
export function dueLines({ periods, charges = [], seats, timeZone, asOf }: DraftInput): DraftLine[] {
  const lines = periods.flatMap((period) => linesOfPeriod(period, seats, timeZone, asOf));
  const sums = charges
    .filter(({ dueAt }) => dueAt <= asOf)
    .map(({ key, rule, facts, cents }) => ({
      ...{ key, rule, facts, quantity: 1, unitPrice: cents, excludingVat: cents },
    }));
  return [...lines, ...sums].filter(({ excludingVat }) => excludingVat > 0);
}

/** Whether a key is of these periods and was due by then: nothing else is this draft's to take back. */
function belongsTo(key: string, { periods, timeZone, asOf }: DraftInput): boolean {
  const [kind, from, day] = key.split(':');
  const period = periods.find((candidate) => candidate.from === from);
  if (!period) return false;
  if (kind === 'advance') return beginningOf(period, timeZone) <= asOf;
  if (kind === 'adjustment') return startOfDay(period.to, timeZone) <= asOf;
  return kind === 'upgrade' && day !== undefined && endOfDay(day, timeZone) <= asOf;
}

/** Takes `cents` back from the documents that bear a key, the latest first, never more than each bears. */
function creditsOf(known: readonly InvoicedLine[], cents: number, facts: LineFacts | null): DraftCredit[] {
  const borne = new Map<string, number>();
  for (const line of known) borne.set(line.invoiceId, (borne.get(line.invoiceId) ?? 0) + line.cents);
  const credits: DraftCredit[] = [];
  let left = cents;
  for (const [invoiceId, bears] of [...borne].reverse()) {
    const taken = Math.min(left, bears);
    if (taken <= 0) continue;
    credits.push({ key: known[0]?.key ?? '', invoiceId, cents: taken, facts });
    left -= taken;
  }
  return credits;
}
