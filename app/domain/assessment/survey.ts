import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** What a survey is for (F7): before, at the end, or anything else. */
export const surveyPurposes = ['positioning', 'needs', 'satisfaction', 'other'] as const;
export type SurveyPurpose = (typeof surveyPurposes)[number];

const text = z.string().trim().min(1).max(500);
const option = z.object({ id: idSchema, text: z.string().trim().min(1).max(300) });
const options = z
  .array(option)
  .min(2)
  .max(30)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, problem('duplicate'));
const base = { id: idSchema, text, required: z.boolean().default(true) };

/** `rating`: 1 to 5 (not at all to entirely). `scale`: 0 to 10 (would you recommend it). */
export const surveyQuestionSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('rating') }),
  z.object({ ...base, kind: z.literal('scale') }),
  z.object({ ...base, kind: z.literal('single'), options }),
  z.object({ ...base, kind: z.literal('multiple'), options }),
  z.object({ ...base, kind: z.literal('text') }),
]);

export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

/** A survey as its author makes it. `followUpDays`: it is sent again so many days after the course was completed. */
export const surveyActivitySchema = z.object({
  purpose: z.enum(surveyPurposes),
  anonymous: z.boolean(),
  followUpDays: z.int().min(1).max(730).nullable(),
  questions: z
    .array(surveyQuestionSchema)
    .max(100)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, problem('duplicate')),
});

export type SurveyActivity = z.infer<typeof surveyActivitySchema>;

export const emptySurvey: SurveyActivity = {
  ...{ purpose: 'satisfaction', anonymous: false, followUpDays: null, questions: [] },
};
