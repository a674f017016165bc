import type { RegisterLine } from '~/domain/attendance/register';

export type SignedHours = {
  participantId: string;
  plannedMinutes: number;
  /** Planned less late arrival and early leave, of the half-days signed. */
  signedMinutes: number;
  connectedMinutes: number;
  retainedMinutes: number;
};

/**
 * Hours signed against hours planned, for each participant, over the half-days that are done (F2: they must agree).
 * Half-days still to come or going on are held against nobody.
 */
export function signedHours(lines: readonly RegisterLine[], done: ReadonlySet<string>): SignedHours[] {
  const found = new Map<string, SignedHours>();
  for (const line of lines) {
    if (!done.has(line.halfDayId)) continue;
    const { participantId, plannedMinutes, lateMinutes, earlyMinutes } = line;
    const none = {
      participantId,
      plannedMinutes: 0,
      signedMinutes: 0,
      connectedMinutes: 0,
      retainedMinutes: 0,
    };
    const sum = found.get(participantId) ?? none;
    const counts = line.signedAt !== null && line.absence === null;
    found.set(participantId, {
      participantId,
      plannedMinutes: sum.plannedMinutes + plannedMinutes,
      signedMinutes: sum.signedMinutes + (counts ? plannedMinutes - lateMinutes - earlyMinutes : 0),
      connectedMinutes: sum.connectedMinutes + line.connectedMinutes,
      retainedMinutes: sum.retainedMinutes + line.retainedMinutes,
    });
  }
  return [...found.values()];
}
