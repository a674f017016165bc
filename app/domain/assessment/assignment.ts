import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

const criterion = z.object({
  id: idSchema,
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().max(1000).default(''),
  points: z.int().min(1).max(1000),
});

/**
 * An assignment as its author makes it; its instructions are the lesson's text, its deadline the lesson's due day.
 * `tries`: how often it may be handed in, null without bound. Without criteria it is accepted or returned as a whole.
 */
export const assignmentActivitySchema = z
  .object({
    acceptsText: z.boolean(),
    acceptsFiles: z.boolean(),
    maximumFiles: z.int().min(1).max(20),
    tries: z.int().min(1).max(50).nullable(),
    passPercent: z.int().min(0).max(100),
    criteria: z
      .array(criterion)
      .max(30)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, problem('duplicate')),
  })
  .refine(({ acceptsText, acceptsFiles }) => acceptsText || acceptsFiles, {
    path: ['acceptsText'],
    ...problem('required'),
  });

export type AssignmentActivity = z.infer<typeof assignmentActivitySchema>;
export type Criterion = AssignmentActivity['criteria'][number];

export const emptyAssignment: AssignmentActivity = {
  ...{ acceptsText: true, acceptsFiles: true, maximumFiles: 5, tries: null, passPercent: 50, criteria: [] },
};
