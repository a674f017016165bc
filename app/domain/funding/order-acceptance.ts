import { endOfDay, type IsoDay } from '~/domain/calendar';

/** How long the first click of an acceptance waits for the second (K01). */
const clickMinutes = 30;

/** Whether the second click, now, confirms a first one on the same content (K01): within 30 minutes, the last included. */
export function confirmsFirst(
  first: { contentHash: string; at: Date },
  contentHash: string,
  now: Date,
): boolean {
  const passed = now.getTime() - first.at.getTime();
  return first.contentHash === contentHash && passed >= 0 && passed <= clickMinutes * 60_000;
}

/** Whether a quote may still be accepted: through the last of its days. */
export function isQuoteExpired(expiresOn: IsoDay | null, now: Date, timeZone: string): boolean {
  return expiresOn !== null && now >= endOfDay(expiresOn, timeZone);
}
