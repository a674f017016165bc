import type { IsoDay } from '~/domain/calendar';

export type InterestRate = {
  /** `legal`: between professionals; `ecb`: the refinancing rate of that day. */
  kind: 'legal' | 'ecb';
  /** The first day of the half-year it holds for: 1 January or 1 July. */
  from: IsoDay;
  /** A year: 262 is 2.62 %. */
  basisPoints: number;
};

/** The legal rates between professionals that are known by default (F12); the operator enters those that follow. */
export const defaultInterestRates: readonly InterestRate[] = [
  { kind: 'legal', from: '2024-07-01', basisPoints: 492 },
  { kind: 'legal', from: '2025-01-01', basisPoints: 371 },
  { kind: 'legal', from: '2025-07-01', basisPoints: 276 },
  { kind: 'legal', from: '2026-01-01', basisPoints: 262 },
];

/** The first day of the half-year of a day. */
export function halfYearOf(day: IsoDay): IsoDay {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`;
}

/** The first day of the half-year after that of a day. */
export function nextHalfYear(day: IsoDay): IsoDay {
  const half = halfYearOf(day);
  return half.endsWith('-01-01')
    ? `${half.slice(0, 4)}-07-01`
    : `${String(Number(half.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;
}

/**
 * The rate that holds on a day: that of its half-year, null when it is not entered. With `carryForward` (sandbox) the
 * last one known before takes its place, marked `provisional`; null only when there is none before either.
 */
export function interestRateOn(
  day: IsoDay,
  kind: InterestRate['kind'],
  rates: readonly InterestRate[],
  options: { carryForward?: boolean } = {},
): { basisPoints: number; provisional: boolean } | null {
  const half = halfYearOf(day);
  const [last] = rates
    .filter((rate) => rate.kind === kind && rate.from <= half)
    .sort((one, other) => (one.from < other.from ? 1 : -1));
  if (!last || (last.from !== half && !options.carryForward)) return null;
  return { basisPoints: last.basisPoints, provisional: last.from !== half };
}
