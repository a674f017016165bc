import type { LessonKind } from '~/domain/courses/lesson-kinds';

/**
 * How one learner stands in one lesson, as one letter, so that a matrix of many thousands stays light: `d` done, `w`
 * handed in and waiting for marks, `b` begun, `l` late (due and not done), `-` not begun, `.` not in the version they
 * follow.
 */
export type MatrixCell = 'd' | 'w' | 'b' | 'l' | '-' | '.';

/** The names of the cells' words: `progress.matrix.cells.*`. */
export const matrixWords = {
  d: 'done',
  w: 'waiting',
  b: 'begun',
  l: 'late',
  '-': 'notBegun',
  '.': 'notInVersion',
} as const satisfies Record<MatrixCell, string>;

export type MatrixLesson = { id: string; title: string; kind: LessonKind; minutes: number };
export type MatrixModule = { id: string; title: string; lessons: MatrixLesson[] };

export type CellFacts = {
  inVersion: boolean;
  done: boolean;
  waiting: boolean;
  begun: boolean;
  dueAt: Date | null;
};

/** What is most worth knowing of a lesson: done comes first, then late, waiting, begun. */
export function matrixCell({ inVersion, done, waiting, begun, dueAt }: CellFacts, now: Date): MatrixCell {
  if (done) return 'd';
  if (!inVersion) return '.';
  if (waiting) return 'w';
  if (dueAt && now >= dueAt) return 'l';
  return begun ? 'b' : '-';
}

export type LessonSummary = {
  /** Learners who have done it, of those whose version has it. */
  done: number;
  of: number;
  late: number;
  /** Mean of the scores there are, in basis points; null without any. */
  score: number | null;
};

/** Each lesson over all learners: their cells in the order of lessons, and their scores in basis points by place. */
export function summariseMatrix(
  lessons: number,
  rows: readonly { cells: string; scores: Readonly<Record<number, number>> }[],
): LessonSummary[] {
  return Array.from({ length: lessons }, (_one, place) => {
    const summary = { done: 0, of: 0, late: 0, score: null as number | null };
    let total = 0;
    let scored = 0;
    for (const { cells, scores } of rows) {
      const cell = cells[place];
      if (cell !== '.') summary.of += 1;
      if (cell === 'd') summary.done += 1;
      if (cell === 'l') summary.late += 1;
      const score = scores[place];
      if (score === undefined) continue;
      total += score;
      scored += 1;
    }
    if (scored > 0) summary.score = Math.round(total / scored);
    return summary;
  });
}
