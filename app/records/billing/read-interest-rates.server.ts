import { defaultInterestRates, type InterestRate } from '~/domain/billing/interest-rates';
import { dayFromDatabase } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

/** The rates known, the earliest first: those by default and those entered (of the same half-year the entered). */
export async function readInterestRates(client: Tx): Promise<InterestRate[]> {
  const rows = await client.interestRate.findMany({
    select: { kind: true, startsOn: true, basisPoints: true },
  });
  const key = ({ kind, from }: InterestRate) => `${kind} ${from}`;
  const rates = new Map(defaultInterestRates.map((rate) => [key(rate), rate]));
  for (const { kind, startsOn, basisPoints } of rows) {
    const rate = { kind: kind as InterestRate['kind'], from: dayFromDatabase(startsOn), basisPoints };
    rates.set(key(rate), rate);
  }
  return [...rates.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}
