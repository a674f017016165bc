import type { JsonObject } from '~/domain/evidence/canonical-json';

/** What the chain `enrolment:<id>` may hold. */
export const enrolmentEvidenceKinds = [
  'enrolled',
  'window-changed',
  'version-moved',
  'withdrawn',
  'reinstated',
  'launched',
  'read',
  'played',
  'pages-read',
  'file-opened',
  'link-opened',
  'attempt-started',
  'attempt-handed-in',
  'attempt-marked',
  'submission-handed-in',
  'submission-assessed',
  'survey-answered',
  'help-asked',
  'help-answered',
  'lesson-completed',
  'course-completed',
] as const;

export type EnrolmentEvidenceKind = (typeof enrolmentEvidenceKinds)[number];

/**
 * Parts of a lesson really gone through, as half-open ranges: milliseconds played, pages, files (counted from 0), or
 * [0, 1) for a link. `from` and `to`: between which instants of our clock.
 */
export type CoverageEvidence = {
  lessonId: string;
  title: string;
  ranges: (readonly [number, number])[];
  length: number;
  from: string;
  to: string;
  visitId: string;
  number: number;
  /** What the browser's clock lacked on ours, in milliseconds, where a player told it. */
  lagMs?: number;
};

/** What each kind states; every figure of an enrolment is computed from these. */
export type EnrolmentEvidence = {
  enrolled: {
    courseId: string;
    versionId: string;
    versionNumber: number;
    minutes: number;
    lessons: number;
    opensOn: string | null;
    closesOn: string | null;
    by: string | null;
  };
  /** `cause`: what was unavailable extended it by so many days (K08, K09). */
  'window-changed': {
    opensOn: string | null;
    closesOn: string | null;
    by: string | null;
    cause?: { kind: 'outage' | 'maintenance'; outageId: string; title: string; days: number };
  };
  'version-moved': {
    fromVersionId: string;
    versionId: string;
    versionNumber: number;
    minutes: number;
    lessons: number;
    by: string | null;
  };
  withdrawn: { by: string | null };
  reinstated: { opensOn: string | null; closesOn: string | null; by: string | null };
  launched: { lessonId: string; title: string; versionId: string; visitId: string };
  read: { lessonId: string; title: string; from: string; to: string; visitId: string; number: number };
  played: CoverageEvidence;
  'pages-read': CoverageEvidence;
  'file-opened': CoverageEvidence;
  'link-opened': CoverageEvidence;
  'attempt-started': {
    lessonId: string;
    title: string;
    attemptId: string;
    number: number;
    versionId: string;
    questionIds: string[];
    closesAt: string | null;
  };
  /** Every answer as it stood, with its response time (G3). `by`: the learner, or the end of the time. */
  'attempt-handed-in': {
    lessonId: string;
    title: string;
    attemptId: string;
    number: number;
    by: 'learner' | 'time';
    timeSpentMs: number;
    answers: { questionId: string; answer: JsonObject; savedAt: string; timeSpentMs: number }[];
  };
  /**
   * Points in hundredths, the score in basis points. `by`: null where the server alone marked. `marks`: of each
   * question as they then stood; marks given anew are a new record.
   */
  'attempt-marked': {
    lessonId: string;
    title: string;
    attemptId: string;
    number: number;
    points: number;
    maximum: number;
    score: number;
    passed: boolean;
    by: string | null;
    marks?: { questionId: string; points: number }[];
  };
  'submission-handed-in': {
    lessonId: string;
    title: string;
    submissionId: string;
    number: number;
    late: boolean;
    textHash: string;
    files: { fileId: string; name: string; bytes: number; sha256: string }[];
  };
  /** `marks`: points by criterion. `corrects`: the record of the assessment that this one takes the place of. */
  'submission-assessed': {
    lessonId: string;
    title: string;
    submissionId: string;
    number: number;
    outcome: 'accepted' | 'returned';
    score: number | null;
    by: string;
    marks?: Record<string, number>;
    feedbackHash?: string;
    corrects?: string;
  };
  /** That it was answered; what was answered is not in the chain, and an anonymous answer is not linked to it. */
  'survey-answered': { lessonId: string; title: string; wave: 'first' | 'follow-up'; anonymous: boolean };
  'help-asked': {
    lessonId: string | null;
    title: string;
    requestId: string;
    messageId: string;
    textHash: string;
    promisedBy: string | null;
  };
  'help-answered': {
    lessonId: string | null;
    title: string;
    requestId: string;
    messageId: string;
    textHash: string;
    by: string;
    /** Since the learner's question, in the working minutes of P23. */
    workingMinutes: number;
    inTime: boolean | null;
  };
  'lesson-completed': {
    lessonId: string;
    moduleId: string;
    title: string;
    minutes: number;
    versionId: string;
  };
  'course-completed': {
    versionId: string;
    versionNumber: number;
    minutes: number;
    lessons: number;
    certificateId: string;
    certificateHash: string;
  };
};

export const enrolmentStream = (enrolmentId: string) => `enrolment:${enrolmentId}`;

/** The enrolment whose chain this is, or null for a chain of something else. */
export function enrolmentOfStream(stream: string): string | null {
  return stream.startsWith('enrolment:') ? stream.slice('enrolment:'.length) : null;
}

/** A record's payload, typed by its kind; null for kinds of other chains. The chain vouches for what it holds. */
export function readEnrolmentEvidence(record: { kind: string; payload: JsonObject }):
  | {
      [Kind in EnrolmentEvidenceKind]: { kind: Kind; payload: EnrolmentEvidence[Kind] };
    }[EnrolmentEvidenceKind]
  | null {
  const known = enrolmentEvidenceKinds.find((kind) => kind === record.kind);
  return known
    ? ({ kind: known, payload: record.payload } as ReturnType<typeof readEnrolmentEvidence>)
    : null;
}
