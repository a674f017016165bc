import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { pageQuery } from '~/domain/page-query';

export const workKinds = ['attempt', 'submission'] as const;

/** The marking queue: of one kind, of one course, or all. */
export const listMarkingInput = pageQuery.extend({
  kind: z.enum(workKinds).nullable().catch(null).default(null),
  courseId: idSchema.nullable().catch(null).default(null),
});

export type ListMarkingInput = z.infer<typeof listMarkingInput>;
