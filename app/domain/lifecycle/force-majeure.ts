import { addInZone } from '~/domain/calendar';
import type { Pause } from '~/domain/lifecycle/pauses';

/**
 * The stretch of force majeure that now lets either side end the contract (P24): one that goes on, and has for more
 * than `days` days on end. Null where there is none.
 */
export function forceMajeureToEndBy(
  pauses: readonly Pause[],
  { days, timeZone }: { days: number; timeZone: string },
  now: Date,
): Pause | null {
  const goesOn = ({ from, to }: Pause) => from <= now && (!to || to > now);
  return pauses.find((pause) => goesOn(pause) && addInZone(pause.from, { days }, timeZone) < now) ?? null;
}
