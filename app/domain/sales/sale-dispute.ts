import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { disputeDays } from '~/domain/sales/sale-settings';

/** The last day on which a document may be contested (K33). */
export const disputableUntil = (issuedAt: Date, timeZone: string): IsoDay =>
  addDays(dayIn(issuedAt, timeZone), disputeDays);

/** What of a document is contested: `disputedCents` waits for a decision, `upheldCents` was found never to be owed. */
export type Contest = { disputedCents: number; upheldCents: number };

/** What of what is open is contested and not asked for meanwhile (P14), in cents with VAT. */
export const waitingCents = ({ openCents, disputedCents }: { openCents: number; disputedCents: number }) =>
  Math.max(0, Math.min(openCents, disputedCents));

/** A contest once an avoir took a sum back: as far as it goes what was contested was so with reason. */
export function upheldBy({ disputedCents, upheldCents }: Contest, credited: number): Contest {
  const granted = Math.min(disputedCents, credited);
  return { disputedCents: disputedCents - granted, upheldCents: upheldCents + granted };
}
