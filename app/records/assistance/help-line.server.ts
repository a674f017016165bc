import { answerMinutes, helpState, promiseKept, type HelpState } from '~/domain/assistance/help-standing';

/** What of a request a list shows. Instants in ISO 8601. */
export type HelpLine = {
  id: string;
  state: HelpState;
  courseTitle: string;
  lessonTitle: string;
  askedAt: string;
  promisedBy: string | null;
  firstAnsweredAt: string | null;
  waitingSince: string | null;
  closedAt: string | null;
  /** Until the first answer, in working minutes (P23); null until then. */
  answerMinutes: number | null;
  /** Whether the promise was kept; false as soon as it is late, null while it is open or where nothing was promised. */
  inTime: boolean | null;
};

export const helpFields = {
  ...{ id: true, courseId: true, lessonId: true, lessonTitle: true, askedAt: true, promisedBy: true },
  ...{ firstAnsweredAt: true, waitingSince: true, closedAt: true },
} as const;

type HelpRow = {
  id: string;
  lessonTitle: string;
  askedAt: Date;
  promisedBy: Date | null;
  firstAnsweredAt: Date | null;
  waitingSince: Date | null;
  closedAt: Date | null;
};

export function helpLine(row: HelpRow, courseTitle: string, now: Date): HelpLine {
  const { id, lessonTitle, askedAt, promisedBy, firstAnsweredAt, waitingSince, closedAt } = row;
  return {
    ...{ id, courseTitle, lessonTitle },
    state: helpState(row),
    askedAt: askedAt.toISOString(),
    promisedBy: promisedBy?.toISOString() ?? null,
    firstAnsweredAt: firstAnsweredAt?.toISOString() ?? null,
    waitingSince: waitingSince?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    answerMinutes: firstAnsweredAt ? answerMinutes(askedAt, firstAnsweredAt) : null,
    inTime: promiseKept(row, now),
  };
}
