import { deadlinesOfConditions } from '~/domain/funding/order-deadlines';
import { endOfDay, type IsoDay } from '~/domain/calendar';

/** Whether the second click, now, confirms a first one on the same content (K01): within so many minutes, the last included. */
export function confirmsFirst(
  first: { contentHash: string; at: Date },
  contentHash: string,
  now: Date,
  { acceptMinutes } = deadlinesOfConditions,
): boolean {
  const passed = now.getTime() - first.at.getTime();
  return first.contentHash === contentHash && passed >= 0 && passed <= acceptMinutes * 60_000;
}

/** Whether a quote may still be accepted: through the last of its days. */
export function isQuoteExpired(expiresOn: IsoDay | null, now: Date, timeZone: string): boolean {
  return expiresOn !== null && now >= endOfDay(expiresOn, timeZone);
}
