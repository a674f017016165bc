import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { pageQuery } from '~/domain/page-query';

/** Several lines as somebody writes them: LF ends a line, and PostgreSQL has no place for U+0000. */
export const writtenText = (longest: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .min(1)
    .max(longest);

export const mostFilesOfMessage = 5;

/** A form sends one file as a text, several as a list. */
const fileIds = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(idSchema))
  .pipe(z.array(idSchema).max(mostFilesOfMessage))
  .default([]);

/** `messageId` is made with the form: what is sent twice is known by it. */
const messageShape = { messageId: idSchema, text: writtenText(5000), fileIds };

export const askHelpInput = z.object({
  enrolmentId: idSchema,
  lessonId: idSchema.nullable().default(null),
  ...messageShape,
});

export const writeHelpInput = z.object({ requestId: idSchema, ...messageShape });

/** Which requests a trainer sees: those that wait, wait longer than promised, are answered, or closed; `mine`, of one's own courses. */
export const listHelpInput = pageQuery.extend({
  state: z.enum(['waiting', 'late', 'answered', 'closed', 'all']).default('waiting'),
  courseId: idSchema.optional(),
  mine: z.literal('1').optional(),
});

export type AskHelpInput = z.output<typeof askHelpInput>;
export type WriteHelpInput = z.output<typeof writeHelpInput>;
export type ListHelpInput = z.input<typeof listHelpInput>;

const filesSchema = z.array(z.object({ fileId: idSchema, name: z.string(), bytes: z.number() }));

export type HelpFile = z.infer<typeof filesSchema>[number];

/** The files of a message as they are kept. */
export const helpFilesOf = (kept: unknown): HelpFile[] => filesSchema.parse(kept);
