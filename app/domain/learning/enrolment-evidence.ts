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
  'lesson-completed',
  'course-completed',
] as const;

export type EnrolmentEvidenceKind = (typeof enrolmentEvidenceKinds)[number];

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
