import { z } from 'zod';
import { linesSchema } from '~/domain/assessment/plain-text';
import { questionSchema, tagSchema } from '~/domain/assessment/question';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** Which attempt's result counts. */
export const gradePolicies = ['best', 'last', 'first', 'average'] as const;
export type GradePolicy = (typeof gradePolicies)[number];

/** When learners may look at their attempts again. */
export const reviewTimes = ['never', 'after-hand-in', 'after-last-attempt'] as const;
export type ReviewTime = (typeof reviewTimes)[number];

/** How a quiz runs, the same while it is written and once it is published. */
export const quizSettings = {
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  /** How often a learner may try; null for as often as they like. */
  attempts: z.int().min(1).max(100).nullable(),
  grade: z.enum(gradePolicies),
  /** The time for one attempt, kept by the server; null for none. */
  minutes: z.int().min(1).max(1440).nullable(),
  /** The grade, in whole percent, from which the quiz is passed. */
  passPercent: z.int().min(0).max(100),
  review: z.object({
    when: z.enum(reviewTimes),
    marks: z.boolean(),
    answers: z.boolean(),
    feedback: z.boolean(),
  }),
  feedback: z.object({ passed: linesSchema(2000).default(''), failed: linesSchema(2000).default('') }),
};

export const quizItemSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('own'), question: questionSchema }),
  z.object({ type: z.literal('bank'), bankId: idSchema, questionId: idSchema }),
  /** `count` questions of the bank that bear all the tags, other ones at each attempt. */
  z.object({
    type: z.literal('draw'),
    id: idSchema,
    bankId: idSchema,
    tags: z.array(tagSchema).max(20).default([]),
    count: z.int().min(1).max(100),
  }),
]);

/** What its author keeps of a quiz. Bank questions are named, not copied: they are frozen at publishing. */
export const quizActivitySchema = z.object({
  items: z
    .array(quizItemSchema)
    .max(200)
    .refine((items) => new Set(items.map(quizItemId)).size === items.length, problem('duplicate')),
  ...quizSettings,
});

export type QuizItem = z.infer<typeof quizItemSchema>;
export type QuizActivity = z.infer<typeof quizActivitySchema>;

/** A quiz nobody has written yet. */
export const defaultQuizActivity: QuizActivity = {
  items: [],
  shuffleQuestions: false,
  shuffleOptions: true,
  attempts: null,
  grade: 'best',
  minutes: null,
  passPercent: 50,
  review: { when: 'after-hand-in', marks: true, answers: false, feedback: true },
  feedback: { passed: '', failed: '' },
};

/** What names an item of a quiz: its question's id, or its own where it draws. */
export function quizItemId(item: QuizItem): string {
  if (item.type === 'own') return item.question.id;
  return item.type === 'bank' ? item.questionId : item.id;
}

/** A quiz as a published version keeps it: every question in it as it was, pools of draws included. */
export const publishedQuizSchema = z.object({
  items: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('one'), question: questionSchema }),
      z.object({ type: z.literal('draw'), count: z.int().min(1), pool: z.array(questionSchema) }),
    ]),
  ),
  ...quizSettings,
});

export type PublishedQuiz = z.infer<typeof publishedQuizSchema>;
