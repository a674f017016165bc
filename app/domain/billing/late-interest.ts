import { interestRateOn, nextHalfYear, type InterestRate } from '~/domain/billing/interest-rates';
import type { InvoiceLine } from '~/domain/billing/invoice';
import { addDays, daysBetween, type IsoDay } from '~/domain/calendar';
import { roundHalfUp, sum } from '~/domain/money';

export type LateDebt = {
  invoiceNumber: string;
  dueOn: IsoDay;
  /**
   * What is unpaid with VAT, in cents, from a day on until the next change. A payment or credit of a day lowers the sum
   * from the day after: the day one pays is still late. Days before the first change owe nothing.
   */
  owed: readonly { from: IsoDay; cents: number }[];
  /** The interest lines of this invoice that were issued before, with what credit notes left of them. */
  invoiced: readonly { from: IsoDay; to: IsoDay; cents: number }[];
};

export type LateInterest =
  /** `overcharged`: cents invoiced before beyond what is due now, when the debt was lowered in retrospect. */
  | { lines: InvoiceLine[]; overcharged: number }
  /** The rate of the half-year that begins here is not entered: nothing is computed until it is (F12). */
  | { waitingForRate: IsoDay };

type Piece = { from: IsoDay; to: IsoDay; base: number; rate: number; provisional: boolean; cents: number };

/**
 * Late interest of one invoice from the day after its due date up to `until`, both included, less what was invoiced
 * before (P11, F12): `multiplier` times the legal rate, on the sum with VAT unpaid, days / 365.
 *
 * The stretch is cut into pieces of one sum and one half-year, and each piece is rounded half-up once, as a whole,
 * however often it is invoiced: a line is what its piece comes to so far, less what was invoiced of it. So the lines of
 * any succession of invoices add up to those of one invoice at the end, to the cent. Should a sum or rate have changed
 * in retrospect, the difference falls on the first line that follows; what is over with no line to take it is
 * `overcharged`.
 */
export function lateInterest(
  debt: LateDebt,
  terms: {
    until: IsoDay;
    /** Times the legal rate (P11); 0 where `points` say otherwise. */
    multiplier: number;
    /** Basis points over the ECB's refinancing rate (F12, K34), in place of the multiple of the legal rate. */
    points?: number;
    rates: readonly InterestRate[];
    /** Sandbox: the last known rate stands in for one not entered, and its lines are marked provisional. */
    carryForward: boolean;
  },
): LateInterest {
  const pieces: Piece[] = [];
  for (const stretch of stretchesOf(debt, terms.until)) {
    const { multiplier, points, rates, carryForward } = terms;
    const kind = points === undefined ? 'legal' : 'ecb';
    const known = interestRateOn(stretch.from, kind, rates, { carryForward });
    if (!known) return { waitingForRate: stretch.from };
    const rate = points === undefined ? known.basisPoints * multiplier : known.basisPoints + points;
    const days = daysBetween(stretch.from, stretch.to) + 1;
    const cents = roundHalfUp(BigInt(stretch.base) * BigInt(rate) * BigInt(days), 365n * 10_000n);
    pieces.push({ ...stretch, rate, provisional: known.provisional, cents });
  }
  const invoicedTo = debt.invoiced.reduce((last, { to }) => (to > last ? to : last), debt.dueOn);
  let carried = -sum(debt.invoiced.map(({ cents }) => cents));
  const lines: InvoiceLine[] = [];
  for (const piece of pieces) {
    carried = sum([carried, piece.cents]);
    if (piece.to <= invoicedTo || carried <= 0) continue;
    lines.push(
      lineOf(
        debt.invoiceNumber,
        piece,
        piece.from > invoicedTo ? piece.from : addDays(invoicedTo, 1),
        carried,
      ),
    );
    carried = 0;
  }
  return { lines, overcharged: carried < 0 ? -carried : 0 };
}

/** Days late of one sum within one half-year, in order; days that owe nothing are left out. */
function stretchesOf(debt: LateDebt, until: IsoDay) {
  const changes = [...debt.owed].sort((one, other) => (one.from < other.from ? -1 : 1));
  const stretches: { from: IsoDay; to: IsoDay; base: number }[] = [];
  for (let from = addDays(debt.dueOn, 1); from <= until;) {
    const base = changes.findLast((change) => change.from <= from)?.cents ?? 0;
    const next = changes.find((change) => change.from > from)?.from;
    const ends = [nextHalfYear(from), addDays(until, 1), ...(next ? [next] : [])].sort();
    const after = ends[0] ?? from;
    if (base > 0) stretches.push({ from, to: addDays(after, -1), base });
    from = after;
  }
  return stretches;
}

function lineOf(invoiceNumber: string, piece: Piece, from: IsoDay, cents: number): InvoiceLine {
  const { base, rate, provisional, to } = piece;
  const days = daysBetween(from, to) + 1;
  return {
    key: `interest:${invoiceNumber}:${from}`,
    rule: 'P11',
    facts: { kind: 'interest', invoiceNumber, base, rate, provisional, from, to, days },
    quantity: 1,
    unitPrice: cents,
    vatRate: 0,
    vatCategory: 'O',
    excludingVat: cents,
  };
}
