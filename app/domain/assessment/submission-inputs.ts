import { z } from 'zod';
import { longestWork } from '~/domain/assessment/submission-rules';
import { idSchema } from '~/domain/id';

/** Plain text: lines end with LF, and nothing is in it that PostgreSQL has no place for. */
const plain = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', ''))
    .max(most)
    .default('');

const fileIds = z
  .array(idSchema)
  .max(20)
  .default([])
  .overwrite((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]);

const place = { enrolmentId: idSchema, lessonId: idSchema };

/** A draft: which try it is, over the revision its page began from (0 where there is none yet). */
export const saveSubmissionInput = z.object({
  ...place,
  number: z.int().min(1).max(1000),
  revision: z.int().min(0),
  text: plain(longestWork),
  fileIds,
});

/** What is handed in, as the page shows it: it need not have been saved before. */
export const handInSubmissionInput = saveSubmissionInput;

/** As a field of a form sends them too: empty where none are given. */
const points = z.preprocess((given) => {
  if (typeof given !== 'string') return given;
  return given.trim() === '' ? undefined : Number(given);
}, z.int().min(0).max(1000).optional());

/** An assessment, over the revision of the work that its trainer has read. */
export const assessSubmissionInput = z.object({
  submissionId: idSchema,
  revision: z.int().min(1),
  outcome: z.enum(['accepted', 'returned']),
  /** Points by criterion; left out where none is given. */
  marks: z.record(idSchema, points).default({}),
  feedback: plain(20_000),
  fileIds,
});

export type SaveSubmissionInput = z.infer<typeof saveSubmissionInput>;
export type HandInSubmissionInput = z.infer<typeof handInSubmissionInput>;
export type AssessSubmissionInput = z.infer<typeof assessSubmissionInput>;
