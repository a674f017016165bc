import { groupBy } from '~/domain/group-by';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { SettledLine } from '~/domain/funding/settlement';
import type { LineReason } from '~/domain/funding/settlement-line';

/** How far one participant of an order is; minutes of half-days over, lessons of the modules sold. */
export type ParticipantProgress = {
  enrolmentId: string;
  lessonsDone: number;
  lessons: number;
  /** Of half-days over: planned, and attended as the order counts them. */
  plannedMinutes: number;
  attendedMinutes: number;
  halfDaysMissed: number;
  lessonsLate: number;
  /** Minutes that are planned for this person and that nobody will fund, as things stand. */
  minutesLost: number;
};

const missed: ReadonlySet<LineReason> = new Set(['absent', 'below-policy', 'not-signed']);
const late: ReadonlySet<LineReason> = new Set(['lesson-late']);
const lost: ReadonlySet<LineReason> = new Set(['absent', 'below-policy', 'partial-presence', 'lesson-late']);

/** The progress of each participant, in the order given, from the very lines that an order settles by. */
export function progressOf(
  facts: Pick<OrderFacts, 'lessons' | 'participants'>,
  lines: readonly SettledLine[],
  asOf: Date,
): ParticipantProgress[] {
  const doneBy = new Map<string, number>();
  for (const { completions } of facts.lessons)
    for (const { enrolmentId, at } of completions)
      if (at <= asOf) doneBy.set(enrolmentId, (doneBy.get(enrolmentId) ?? 0) + 1);
  const linesOf = groupBy(lines, ({ enrolmentId }) => enrolmentId);
  return facts.participants.map(({ enrolmentId }) => {
    const own = linesOf.get(enrolmentId) ?? [];
    const over = own.filter(
      ({ kind, at, reason }) =>
        kind === 'half-day' && at !== null && at <= asOf && reason !== 'upcoming' && reason !== 'not-held',
    );
    const gone = own.filter(({ reason }) => lost.has(reason));
    return {
      enrolmentId,
      lessonsDone: doneBy.get(enrolmentId) ?? 0,
      lessons: facts.lessons.length,
      plannedMinutes: minutes(over, 'plannedMinutes'),
      attendedMinutes: minutes(over, 'deliveredMinutes'),
      halfDaysMissed: over.filter(({ reason }) => missed.has(reason)).length,
      lessonsLate: own.filter(({ reason }) => late.has(reason)).length,
      minutesLost: minutes(gone, 'plannedMinutes') - minutes(gone, 'fundableMinutes'),
    };
  });
}

const minutes = (
  lines: readonly SettledLine[],
  what: 'plannedMinutes' | 'deliveredMinutes' | 'fundableMinutes',
): number => lines.reduce((sum, line) => sum + line[what], 0);
