import type { Period } from '~/domain/calendar';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { readEnrolmentEvidence } from '~/domain/learning/enrolment-evidence';
import { joinRanges, rangesLength, type Range } from '~/domain/learning/coverage';
import { progressOf } from '~/domain/learning/progress';
import { readingTime, uncoveredTime } from '~/domain/learning/reading-periods';

type EvidenceOfEnrolment = {
  id: string;
  sequence: number;
  kind: string;
  occurredAt: Date;
  payload: JsonObject;
};

/** What the records of one chain say so far. */
export type ReplayedEnrolment = {
  versionId: string | null;
  completions: Map<string, { minutes: number; occurredAt: Date; evidenceId: string; sequence: number }>;
  readingMs: Map<string, number>;
  completed: boolean;
  /** Everything read so far, joined: a minute read twice counts for the lesson that told first. */
  covered: Period[];
  /** The parts of each lesson gone through, joined. */
  coverage: Map<string, Range[]>;
};

export function beginReplay(): ReplayedEnrolment {
  return {
    versionId: null,
    completions: new Map(),
    readingMs: new Map(),
    completed: false,
    covered: [],
    coverage: new Map(),
  };
}

/** Adds the next record of the chain, in order. */
export function replayRecord(state: ReplayedEnrolment, record: EvidenceOfEnrolment): void {
  const evidence = readEnrolmentEvidence(record);
  if (!evidence) return;
  if (evidence.kind === 'enrolled' || evidence.kind === 'version-moved') {
    state.versionId = evidence.payload.versionId;
  } else if (evidence.kind === 'read') {
    const { lessonId, from, to } = evidence.payload;
    const period = { from: new Date(from), to: new Date(to) };
    const added = uncoveredTime(period, state.covered);
    state.readingMs.set(lessonId, (state.readingMs.get(lessonId) ?? 0) + added);
    state.covered = readingTime([...state.covered, period]).periods;
  } else if (
    evidence.kind === 'played' ||
    evidence.kind === 'pages-read' ||
    evidence.kind === 'file-opened' ||
    evidence.kind === 'link-opened'
  ) {
    const { lessonId, ranges } = evidence.payload;
    state.coverage.set(lessonId, joinRanges([...(state.coverage.get(lessonId) ?? []), ...ranges]));
  } else if (evidence.kind === 'lesson-completed') {
    const { lessonId, minutes } = evidence.payload;
    if (state.completions.has(lessonId)) return;
    const { occurredAt, id, sequence } = record;
    state.completions.set(lessonId, { minutes, occurredAt, evidenceId: id, sequence });
  } else if (evidence.kind === 'course-completed') {
    state.completed = true;
  }
}

/** The figures that the product keeps beside the evidence. */
export type StoredFigures = {
  versionId: string;
  minutesPlanned: number;
  minutesDone: number;
  lessonsTotal: number;
  lessonsDone: number;
  completed: boolean;
  completions: readonly { lessonId: string; minutes: number; occurredAt: Date; evidenceId: string }[];
  readings: readonly { lessonId: string; readingMs: number; covered: number }[];
};

export type FigureDifference = {
  figure:
    | 'version'
    | 'lesson-completion'
    | 'reading-time'
    | 'coverage'
    | 'minutes-planned'
    | 'minutes-done'
    | 'lessons-total'
    | 'lessons-done'
    | 'completed';
  lessonId: string | null;
  stored: string | number | boolean | null;
  evidence: string | number | boolean | null;
};

type Outline = Parameters<typeof progressOf>[0];

/** The first figure that does not follow from the evidence, or null when all do. `outline` is the version's. */
export function figureDifference(
  replayed: ReplayedEnrolment,
  outline: Outline,
  stored: StoredFigures,
): FigureDifference | null {
  const whole = (
    figure: FigureDifference['figure'],
    kept: number | string | boolean,
    said: number | string | boolean | null,
  ) => (kept === said ? null : { figure, lessonId: null, stored: kept, evidence: said });
  const progress = progressOf(outline, replayed.completions.keys());
  return (
    whole('version', stored.versionId, replayed.versionId) ??
    completionDifference(replayed, stored) ??
    readingDifference(replayed, stored) ??
    coverageDifference(replayed, stored) ??
    whole('minutes-planned', stored.minutesPlanned, progress.minutesPlanned) ??
    whole('lessons-total', stored.lessonsTotal, progress.lessonsTotal) ??
    whole('lessons-done', stored.lessonsDone, progress.lessonsDone) ??
    whole('minutes-done', stored.minutesDone, progress.minutesDone) ??
    whole('completed', stored.completed, replayed.completed)
  );
}

function completionDifference(replayed: ReplayedEnrolment, stored: StoredFigures): FigureDifference | null {
  const differs = (lessonId: string, kept: string | null, said: string | null): FigureDifference => ({
    figure: 'lesson-completion',
    lessonId,
    stored: kept,
    evidence: said,
  });
  const kept = new Map(stored.completions.map((completion) => [completion.lessonId, completion]));
  for (const [lessonId, said] of replayed.completions) {
    const row = kept.get(lessonId);
    if (!row) return differs(lessonId, null, completionText(said));
    const same =
      row.minutes === said.minutes &&
      row.evidenceId === said.evidenceId &&
      row.occurredAt.getTime() === said.occurredAt.getTime();
    if (!same) return differs(lessonId, completionText(row), completionText(said));
    kept.delete(lessonId);
  }
  for (const [lessonId, row] of kept) return differs(lessonId, completionText(row), null);
  return null;
}

function completionText({ minutes, occurredAt }: { minutes: number; occurredAt: Date }): string {
  return `${minutes} min, ${occurredAt.toISOString()}`;
}

function readingDifference(replayed: ReplayedEnrolment, stored: StoredFigures): FigureDifference | null {
  const kept = new Map(stored.readings.map(({ lessonId, readingMs }) => [lessonId, readingMs]));
  for (const lessonId of new Set([...replayed.readingMs.keys(), ...kept.keys()])) {
    const said = replayed.readingMs.get(lessonId) ?? 0;
    const row = kept.get(lessonId) ?? 0;
    if (row !== said) return { figure: 'reading-time', lessonId, stored: row, evidence: said };
  }
  return null;
}

function coverageDifference(replayed: ReplayedEnrolment, stored: StoredFigures): FigureDifference | null {
  const kept = new Map(stored.readings.map(({ lessonId, covered }) => [lessonId, covered]));
  for (const lessonId of new Set([...replayed.coverage.keys(), ...kept.keys()])) {
    const said = rangesLength(replayed.coverage.get(lessonId) ?? []);
    const row = kept.get(lessonId) ?? 0;
    if (row !== said) return { figure: 'coverage', lessonId, stored: row, evidence: said };
  }
  return null;
}
