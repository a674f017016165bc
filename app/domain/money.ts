import { numberFormat, typedNumber } from './intl-formats';

/**
 * Amounts are whole cents (of the currency's hundredth) and never leave the safe integers: what would, throws a
 * RangeError. Rates are basis points: 2000 is 20 %.
 */
export type Money = { cents: number; currency: string };

/**
 * `numerator / denominator` rounded once to an integer, halves away from zero, so that a credit mirrors its invoice.
 * Give the exact fraction (cents x days, days in the period), not a quotient already rounded.
 */
export function roundHalfUp(numerator: bigint | number, denominator: bigint | number): number {
  const top = whole(numerator);
  const bottom = whole(denominator);
  if (bottom === 0n) throw new RangeError('money: division by zero');
  const negative = top < 0n !== bottom < 0n;
  const size = absolute(top);
  const divisor = absolute(bottom);
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return safe(negative ? -rounded : rounded);
}

/** The part `numerator / denominator` of an amount in cents, rounded half-up once. */
export function share(cents: number, numerator: bigint | number, denominator: bigint | number): number {
  return roundHalfUp(whole(cents) * whole(numerator), denominator);
}

/**
 * Splits an amount in proportion to weights (none negative, not all zero) into whole cents that add up to it exactly:
 * the cents left after rounding down go to the largest remainders, the first of equals first.
 */
export function splitByLargestRemainder(cents: number, weights: readonly number[]): number[] {
  if (cents < 0) return splitByLargestRemainder(-cents, weights).map((part) => (part === 0 ? 0 : -part));
  if (weights.some((weight) => weight < 0)) throw new RangeError('money: a weight is negative');
  const all = sum(weights);
  if (all === 0) throw new RangeError('money: nothing to split by');
  const total = sum([cents]);
  const remainders = new Float64Array(weights.length);
  const parts = weights.map((weight, index) => {
    const { floor, remainder } = divided(total, weight, all);
    remainders[index] = remainder;
    return floor;
  });
  let left = total - sum(parts);
  if (left === 0) return parts;
  // The smallest remainder that a cent still goes to: all above it have one, and the first that equal it.
  const last = remainders.toSorted().at(-left) ?? 0;
  left -= remainders.filter((remainder) => remainder > last).length;
  return parts.map((part, index) => {
    const remainder = remainders[index] ?? 0;
    if (remainder < last || (remainder === last && left === 0)) return part;
    if (remainder === last) left -= 1;
    return part + 1;
  });
}

/** `cents x weight / all` as whole numbers, exactly: in the safe integers where they hold the product. */
function divided(cents: number, weight: number, all: number): { floor: number; remainder: number } {
  const product = cents * weight;
  if (Number.isSafeInteger(product)) {
    const remainder = product % all;
    return { floor: (product - remainder) / all, remainder };
  }
  const [top, bottom] = [whole(cents) * whole(weight), whole(all)];
  return { floor: safe(top / bottom), remainder: safe(top % bottom) };
}

/** The sum of amounts in cents. */
export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const cents of amounts) {
    total += cents;
    if (!Number.isSafeInteger(total) || !Number.isSafeInteger(cents)) return exactSum(amounts);
  }
  return total;
}

function exactSum(amounts: readonly number[]): number {
  return safe(amounts.reduce((total, cents) => total + whole(cents), 0n));
}

export type VatLine = { excludingVat: number; vatRate: number };

export type VatAtRate = { vatRate: number; excludingVat: number; vat: number; includingVat: number };

export type VatTotals = { rates: VatAtRate[]; excludingVat: number; vat: number; includingVat: number };

/** VAT computed once for each rate on the summed net of its lines (EN 16931, BR-CO-17), highest rate first. */
export function vatTotals(lines: readonly VatLine[]): VatTotals {
  const nets = new Map<number, number>();
  for (const line of lines) nets.set(line.vatRate, sum([nets.get(line.vatRate) ?? 0, line.excludingVat]));
  const rates = [...nets]
    .sort(([one], [other]) => other - one)
    .map(([vatRate, excludingVat]) => {
      const vat = share(excludingVat, vatRate, 10_000);
      return { vatRate, excludingVat, vat, includingVat: sum([excludingVat, vat]) };
    });
  return {
    rates,
    excludingVat: sum(rates.map((rate) => rate.excludingVat)),
    vat: sum(rates.map((rate) => rate.vat)),
    includingVat: sum(rates.map((rate) => rate.includingVat)),
  };
}

/** An amount in the reader's language: `1 234,50 €`, `€1,234.50`. */
export function formatMoney({ cents, currency }: Money, locale: string): string {
  return numberFormat(locale, { style: 'currency', currency }).format(cents / 100);
}

/** Cents as somebody types them in a field, in their language: `1234,50` or `1234.50`. */
export function typedCents(cents: number, locale: string): string {
  return typedNumber(cents / 100, locale, 2);
}

/** A rate in basis points in the reader's language: `20 %`, `5.5%`. */
export function formatRate(basisPoints: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw new RangeError(`money: ${value} is no safe integer`);
  return BigInt(value);
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`money: ${value} is beyond the safe integers`);
  return number;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
