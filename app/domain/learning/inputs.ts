import { z } from 'zod';
import { daySchema, instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { longestNote } from '~/domain/learning/note-text';
import { pageQuery } from '~/domain/page-query';

const windowShape = {
  opensOn: daySchema.nullable().default(null),
  closesOn: daySchema.nullable().default(null),
};

function inOrder({ opensOn, closesOn }: { opensOn: string | null; closesOn: string | null }): boolean {
  return opensOn === null || closesOn === null || opensOn <= closesOn;
}

const reversed = { path: ['closesOn'], ...problem('days-reversed') };

/** Enrols one person (api.md): `memberId` is a membership, activated or not. */
export const enrolMemberInput = z
  .object({ courseId: idSchema, memberId: idSchema, ...windowShape })
  .refine(inOrder, reversed);

/** Enrols several people, all of some groups, or both; who is enrolled already is left as they are. */
export const enrolMembersInput = z
  .object({
    courseId: idSchema,
    memberIds: z.array(idSchema).max(1000).default([]),
    groupIds: z.array(idSchema).max(100).default([]),
    ...windowShape,
  })
  .refine(inOrder, reversed)
  .refine(({ memberIds, groupIds }) => memberIds.length + groupIds.length > 0, {
    path: ['memberIds'],
    ...problem('required'),
  });

/** Who is to be enrolled in a course yet to be chosen: a group, or one person. */
export const peopleToEnrolInput = z.object({
  groupId: idSchema.optional(),
  memberId: idSchema.optional(),
});

/** The people an enrolment form shows: those the search lets through, and those chosen whatever is searched. */
export const listEnrollableMembersInput = z.object({
  courseId: idSchema,
  search: z.string().trim().max(100).default(''),
  chosen: z.array(idSchema).max(200).default([]),
});

export const changeEnrolmentWindowInput = z
  .object({ enrolmentId: idSchema, ...windowShape })
  .refine(inOrder, reversed);

/** A completion by the learner in the player. */
export const completeLessonInput = z.object({ enrolmentId: idSchema, lessonId: idSchema });

/** A completion attested by a connected system (api.md). */
export const attestCompletionInput = z.object({
  enrolmentId: idSchema,
  lessonId: idSchema,
  occurredAt: instantSchema,
});

/** A lesson is opened: `visitId` names the visit, so that a retry is recognised. */
export const launchLessonInput = z.object({ enrolmentId: idSchema, lessonId: idSchema, visitId: idSchema });

/** Heartbeats of the player, put together: the lesson was visible and its reader active from one instant to another. */
export const recordReadingInput = z.object({
  enrolmentId: idSchema,
  lessonId: idSchema,
  visitId: idSchema,
  /** The report's number within its visit: with the visit it names the report, however often it is sent. */
  number: z.int().min(1).max(100_000),
  from: instantSchema,
  to: instantSchema,
  /** What the browser's clock showed when it sent the report. */
  clientNow: instantSchema,
  /** Share of the page scrolled, 0 to 1. */
  position: z.number().min(0).max(1).default(0),
});

/** Parts of a recording or of a document gone through between two instants, as a player puts them together. */
export const recordCoverageInput = recordReadingInput.omit({ position: true }).extend({
  /** Half-open: milliseconds of a recording, pages of a document counted from 0. What they may be, the use case says. */
  ranges: z
    .array(z.tuple([z.number(), z.number()]))
    .min(1)
    .max(500),
  /** Where the learner stands, as a share of the whole. */
  position: z.number().min(0).max(1),
});

/** The page that a link lesson leads to is opened. */
export const openLessonLinkInput = z.object({ enrolmentId: idSchema, lessonId: idSchema });

/** A file of a document lesson is opened. */
export const openLessonFileInput = openLessonLinkInput.extend({ fileId: idSchema });

/** What a learner writes beside a lesson; `from` names the text it began from (`textFingerprint`). */
export const saveLessonNoteInput = z.object({
  enrolmentId: idSchema,
  lessonId: idSchema,
  from: z.string().max(20),
  // Forms send their line breaks as two characters.
  text: z
    .string()
    .max(2 * longestNote)
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().max(longestNote)),
});

/** Moves enrolments of a course to its current version: those not started yet, or all that are not completed. */
export const moveEnrolmentsInput = z.object({ courseId: idSchema, which: z.enum(['not-started', 'all']) });

/** What the worker is told of a move that is left to it, and by whom it was asked. */
export const moveEnrolmentsWork = moveEnrolmentsInput.extend({
  organizationId: idSchema,
  membershipId: idSchema,
});

/** Which enrolments to list; those withdrawn are left out. */
export const listEnrolmentsInput = pageQuery.extend({
  courseId: idSchema.optional(),
  memberId: idSchema.optional(),
});

/** The chain of one enrolment, oldest first; of one lesson where one is named. */
export const listEvidenceInput = pageQuery.extend({ enrolmentId: idSchema, lessonId: idSchema.optional() });

export const learnerSorts = ['name', 'progress', 'activity'] as const;

/** Who follows a course: searched by name, filtered by pace, sorted. */
export const listCourseLearnersInput = pageQuery.extend({
  courseId: idSchema,
  search: z.string().trim().max(100).default(''),
  pace: z.enum(['completed', 'not-started', 'on-track', 'late', 'inactive']).optional(),
  sort: z.enum(learnerSorts).default('name'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
});

/** Learners by lessons, a page at a time: searched by name, filtered by pace. */
export const progressMatrixInput = listCourseLearnersInput.pick({
  ...{ courseId: true, search: true, pace: true, after: true },
});

export type ProgressMatrixInput = z.input<typeof progressMatrixInput>;
export type EnrolMemberInput = z.infer<typeof enrolMemberInput>;
export type EnrolMembersInput = z.infer<typeof enrolMembersInput>;
export type PeopleToEnrolInput = z.infer<typeof peopleToEnrolInput>;
export type ListEnrollableMembersInput = z.input<typeof listEnrollableMembersInput>;
export type ChangeEnrolmentWindowInput = z.infer<typeof changeEnrolmentWindowInput>;
export type CompleteLessonInput = z.infer<typeof completeLessonInput>;
export type AttestCompletionInput = z.infer<typeof attestCompletionInput>;
export type RecordReadingInput = z.infer<typeof recordReadingInput>;
export type RecordCoverageInput = z.infer<typeof recordCoverageInput>;
export type OpenLessonLinkInput = z.infer<typeof openLessonLinkInput>;
export type OpenLessonFileInput = z.infer<typeof openLessonFileInput>;
export type LaunchLessonInput = z.infer<typeof launchLessonInput>;
export type SaveLessonNoteInput = z.infer<typeof saveLessonNoteInput>;
export type MoveEnrolmentsInput = z.infer<typeof moveEnrolmentsInput>;
export type MoveEnrolmentsWork = z.infer<typeof moveEnrolmentsWork>;
export type ListEnrolmentsInput = z.input<typeof listEnrolmentsInput>;
export type ListEvidenceInput = z.input<typeof listEvidenceInput>;
export type ListCourseLearnersInput = z.input<typeof listCourseLearnersInput>;
