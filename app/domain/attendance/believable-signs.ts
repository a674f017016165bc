import { longestSilenceMs } from '~/domain/attendance/presence';
import type { Period } from '~/domain/calendar';

/** How long a page may keep signs that it could not send. */
const longestKeptMs = 4 * 3_600_000;

export type PageSign = { number: number; kind: 'joined' | 'seen' | 'left'; at: Date };

export type BelievedSign = PageSign & {
  /** Sent long after its time: counts only where the page had been heard of before. */
  late: boolean;
};

/**
 * A page's signs on our clock: each moved by what the page's clock lacks on ours, none in the future, none older than
 * four hours, none outside the hours of the room.
 */
export function believableSigns(
  signs: readonly PageSign[],
  { clientNow, now, hours }: { clientNow: Date; now: Date; hours: readonly Period[] },
): BelievedSign[] {
  const lack = now.getTime() - clientNow.getTime();
  return signs
    .map(({ at, ...sign }) => ({ ...sign, at: new Date(Math.min(at.getTime() + lack, now.getTime())) }))
    .filter(({ at }) => now.getTime() - at.getTime() <= longestKeptMs)
    .filter(({ at }) => hours.some(({ from, to }) => from <= at && at < to))
    .map((sign) => ({ ...sign, late: now.getTime() - sign.at.getTime() > longestSilenceMs }));
}
