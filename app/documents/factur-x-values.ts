import { group, leaf, type XmlElement } from '~/documents/factur-x-element';
import { addDays, type DayPeriod, type IsoDay } from '~/domain/calendar';

/** An integer count of 10^-decimals as a decimal number, with at least `fewest` of them: `78` as `0.78`. */
export function decimal(count: bigint | number, decimals: number, fewest = decimals): string {
  const digits = String(count < 0 ? -count : count).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals);
  const kept = rest.slice(0, fewest) + rest.slice(fewest).replace(/0+$/, '');
  return `${count < 0 ? '-' : ''}${whole}${kept ? `.${kept}` : ''}`;
}

/** Cents as an amount of two decimals (BR-DEC). */
export function amount(name: string, cents: number, attributes?: Record<string, string>): XmlElement {
  return leaf(name, decimal(cents, 2), attributes);
}

/** A day as `20261103` (format 102). */
export function dayIn(name: string, day: IsoDay, type: 'udt' | 'qdt' = 'udt'): XmlElement {
  return group(name, leaf(`${type}:DateTimeString`, day.replaceAll('-', ''), { format: '102' }));
}

/** A half-open stretch of days, written with its last day. */
export function billingPeriod({ from, to }: DayPeriod): XmlElement {
  const last = addDays(to, -1);
  return group(
    'ram:BillingSpecifiedPeriod',
    dayIn('ram:StartDateTime', from),
    dayIn('ram:EndDateTime', last < from ? from : last),
  );
}
