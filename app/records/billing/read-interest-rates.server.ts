import { defaultInterestRates, type InterestRate } from '~/domain/billing/interest-rates';
import { dayFromDatabase } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

export type KnownInterestRate = InterestRate & {
  /** When an operator entered it; null where it is that by default. */
  enteredAt: Date | null;
};

/** The rates known, the earliest first: those by default and those entered (of the same half-year the entered). */
export async function readInterestRates(client: Tx): Promise<KnownInterestRate[]> {
  const rows = await client.interestRate.findMany();
  const key = ({ kind, from }: InterestRate) => `${kind} ${from}`;
  const rates = new Map<string, KnownInterestRate>();
  for (const rate of defaultInterestRates) rates.set(key(rate), { ...rate, enteredAt: null });
  for (const { kind, startsOn, basisPoints, changedAt } of rows) {
    const rate = { kind: kind as InterestRate['kind'], from: dayFromDatabase(startsOn), basisPoints };
    rates.set(key(rate), { ...rate, enteredAt: changedAt });
  }
  return [...rates.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}
