import { plain } from '~/domain/sales/bank-file';

/** `openCents` below zero: to be given back. */
export type OpenSale = { id: string; number: string; buyer: string; openCents: number };

export type MatchReason = 'number' | 'amount' | 'name';

export type SuggestedMatch = { sale: OpenSale; reasons: MatchReason[] };

const weights: Record<MatchReason, number> = { number: 4, amount: 2, name: 1 };

/** Whether a line may pay a document: money that came one that is open, money that went out one that was paid too much. */
export const maySettle = (leftCents: number, { openCents }: Pick<OpenSale, 'openCents'>) =>
  Math.sign(leftCents) === Math.sign(openCents);

/**
 * The open documents that a line of a bank's file may pay or give back, the likeliest first: its label holds their number, what is
 * left of the line is what is open of them, or it names who owes them. A name alone suggests nothing.
 */
export function suggestMatches(
  line: { label: string; reference: string; leftCents: number },
  open: readonly OpenSale[],
): SuggestedMatch[] {
  const words = ` ${plain(`${line.label} ${line.reference}`)} `;
  const closed = words.replaceAll(' ', '');
  const matches = open
    .filter((sale) => maySettle(line.leftCents, sale))
    .map((sale): SuggestedMatch & { weight: number } => {
      const reasons: MatchReason[] = [];
      if (holdsNumber(closed, sale.number)) reasons.push('number');
      if (sale.openCents === line.leftCents) reasons.push('amount');
      if (holdsName(words, sale.buyer)) reasons.push('name');
      return { sale, reasons, weight: reasons.reduce((total, reason) => total + weights[reason], 0) };
    });
  return matches
    .filter(({ weight }) => weight >= weights.amount)
    .sort((one, other) => other.weight - one.weight || (one.sale.number < other.sale.number ? -1 : 1))
    .slice(0, 3)
    .map(({ sale, reasons }) => ({ sale, reasons }));
}

/** `F2026-0012` in `VIR FACT F2026 0012 MERCI`, but not in `F2026-00123`. */
function holdsNumber(closed: string, number: string): boolean {
  const sought = plain(number).replaceAll(' ', '');
  for (let at = closed.indexOf(sought); at >= 0; at = closed.indexOf(sought, at + 1)) {
    if (!/\d/.test(closed[at + sought.length] ?? '')) return true;
  }
  return false;
}

function holdsName(words: string, buyer: string): boolean {
  const name = plain(buyer);
  return name.length >= 3 && words.includes(` ${name} `);
}
