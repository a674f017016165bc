import { z } from 'zod';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { contradictionKinds } from '~/domain/attendance/contradictions';
import { attendanceStatuses } from '~/domain/attendance/register';
import { idText, instantText } from '~/domain/representation';

const standing = {
  connectedMinutes: z.int(),
  attendedMinutes: z.int(),
  retainedMinutes: z.int(),
  signedAt: instantText.nullable(),
  status: z.enum(attendanceStatuses),
  absence: z.string().nullable(),
  contradictions: z.array(z.enum(contradictionKinds)),
};

/** The register of a session by half-day; whoever is not expected at a half-day is not among its participants. */
export const attendanceRepresentation = z.object({
  sessionId: idText,
  policy: z.enum(partialPresences),
  halfDays: z.array(
    z.object({
      id: idText,
      startsAt: instantText,
      endsAt: instantText,
      plannedMinutes: z.int(),
      countersignedAt: instantText.nullable(),
      participants: z.array(z.object({ participantId: idText, enrolmentId: idText, ...standing })),
    }),
  ),
});

/**
 * The hours of an enrolment in minutes. `planned`, `connected`, `attended`, `signed` and `retained` are the sums of
 * `halfDays`; e-learning counts estimated minutes (F3), those of `lessons`.
 */
export const hoursRepresentation = z.object({
  enrolmentId: idText,
  planned: z.int(),
  connected: z.int(),
  attended: z.int(),
  signed: z.int(),
  retained: z.int(),
  eLearningPlanned: z.int(),
  eLearningDone: z.int(),
  policy: z.enum(partialPresences),
  halfDays: z.array(
    z.object({
      id: idText,
      sessionId: idText,
      startsAt: instantText,
      endsAt: instantText,
      plannedMinutes: z.int(),
      signedMinutes: z.int(),
      ...standing,
    }),
  ),
  lessons: z.array(z.object({ lessonId: idText, minutes: z.int(), completedAt: instantText.nullable() })),
});
