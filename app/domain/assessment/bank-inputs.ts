import { z } from 'zod';
import { lineSchema, linesSchema } from '~/domain/assessment/plain-text';
import { questionSchema, tagSchema } from '~/domain/assessment/question';
import { questionKinds } from '~/domain/assessment/question-kinds';
import { idSchema } from '~/domain/id';
import { pageQuery } from '~/domain/page-query';

const bankFields = { title: lineSchema(200), description: linesSchema(2000).default('') };

export const createBankInput = z.object(bankFields);

export const updateBankInput = z.object({ bankId: idSchema, ...bankFields });

/** Putting away, or taking back. */
export const archiveInput = z.object({
  archived: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});

export const listBanksInput = z.object({
  ...pageQuery.shape,
  search: z.string().trim().max(200).optional(),
  status: z.enum(['open', 'archived']).default('open'),
});

export const listQuestionsInput = z.object({
  ...pageQuery.shape,
  search: z.string().trim().max(200).optional(),
  tag: tagSchema.optional(),
  kind: z.enum(questionKinds).optional(),
  status: z.enum(['open', 'archived']).default('open'),
});

/**
 * A question as its author leaves it. `revision` is the one they began from, 0 for a question that is not kept yet; its
 * id is made where it is written, so that sending it twice keeps it once.
 */
export const saveQuestionInput = z.object({
  bankId: idSchema,
  revision: z.int().min(0),
  question: questionSchema,
});

/** Copies a question, with its tags, into a bank: its own where none is named. */
export const copyQuestionInput = z.object({ toBankId: idSchema.optional() });

export type ListBanksInput = z.infer<typeof listBanksInput>;
export type ListQuestionsInput = z.infer<typeof listQuestionsInput>;
export type SaveQuestionInput = z.infer<typeof saveQuestionInput>;

/** Questions read from a file, each with a new id. */
export const importQuestionsInput = z.object({ questions: z.array(questionSchema).min(1).max(2000) });
