import { z } from 'zod';
import { answerSchema } from '~/domain/assessment/answer';
import { linesSchema } from '~/domain/assessment/plain-text';
import { idSchema } from '~/domain/id';

/** Names a write of an answer: chosen by whoever writes, so that the same write sent again is known; 0 is before the first. */
const writeSchema = z.int().min(0).max(2_147_483_647);
const spentSchema = z.int().min(0).max(86_400_000);

/**
 * One answer as it stands now. `revision`: the write that whoever answers has seen; `next`: this one. `spentMs`: how
 * long the question was in front of them, all in all.
 */
export const givenAnswerSchema = z.object({
  questionId: idSchema,
  revision: writeSchema,
  next: writeSchema.min(1),
  answer: answerSchema.nullable(),
  spentMs: spentSchema.default(0),
});

export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

export const startAttemptInput = z.object({ enrolmentId: idSchema, lessonId: idSchema });
export const ownAttemptInput = z.object({ enrolmentId: idSchema, attemptId: idSchema });

export const saveAnswersInput = ownAttemptInput.extend({ answers: z.array(givenAnswerSchema).max(400) });

/** `spent`: response times by question, of those not answered too. */
export const handInAttemptInput = ownAttemptInput.extend({
  spent: z.record(idSchema, spentSchema).default({}),
});

/** Marks of one attempt by a trainer: points in hundredths. `seenAt`: when the marks they have seen were given. */
export const markAttemptInput = z.object({
  attemptId: idSchema,
  seenAt: z.iso.datetime().nullable().default(null),
  marks: z
    .array(
      z.object({
        questionId: idSchema,
        points: z.int().min(0).max(10_000),
        feedback: linesSchema(5000).default(''),
      }),
    )
    .min(1)
    .max(400),
});

export type StartAttemptInput = z.infer<typeof startAttemptInput>;
export type SaveAnswersInput = z.infer<typeof saveAnswersInput>;
export type HandInAttemptInput = z.input<typeof handInAttemptInput>;
export type MarkAttemptInput = z.infer<typeof markAttemptInput>;
