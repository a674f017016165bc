import { z } from 'zod';
import { dayText, idText, instantText } from '~/domain/representation';

const statusSchema = z.enum(['not-started', 'in-progress', 'completed']);

/** An enrolment as connectors read it: estimated minutes of completed lessons (F3), never the time spent. */
export const enrolmentRepresentation = z.object({
  id: idText,
  courseId: idText,
  memberId: idText,
  versionId: idText,
  opensOn: dayText.nullable(),
  closesOn: dayText.nullable(),
  status: statusSchema,
  minutesPlanned: z.int(),
  minutesDone: z.int(),
  progress: z.int().min(0).max(100),
  enrolledAt: instantText,
  startedAt: instantText.nullable(),
  completedAt: instantText.nullable(),
  withdrawnAt: instantText.nullable(),
  lessons: z.array(
    z.object({
      lessonId: idText,
      moduleId: idText,
      minutes: z.int(),
      status: statusSchema,
      completedAt: instantText.nullable(),
    }),
  ),
});

/** One record of the chain of an enrolment: `hash` is the SHA-256 of all of it, `previousHash` included. */
export const evidenceRepresentation = z.object({
  id: idText,
  sequence: z.int(),
  kind: z.string(),
  occurredAt: instantText,
  recordedAt: instantText,
  source: z.string(),
  payload: z.record(z.string(), z.unknown()),
  hash: z.string(),
  previousHash: z.string(),
});

export type EnrolmentRepresentation = z.input<typeof enrolmentRepresentation>;
export type EvidenceRepresentation = z.input<typeof evidenceRepresentation>;
