import { z } from 'zod';
import { writtenText } from '~/domain/assistance/help-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** `announcementId` is made with the form: what is sent twice is known by it. */
export const publishAnnouncementInput = z.object({
  courseId: idSchema,
  announcementId: idSchema,
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters')),
  text: writtenText(5000),
});

export const withdrawAnnouncementInput = z.object({ courseId: idSchema, announcementId: idSchema });

/** What the worker is told of an announcement whose readers it tells in batches; `after`: the last enrolment told. */
export const announceToLearnersWork = z.object({
  organizationId: idSchema,
  announcementId: idSchema,
  after: idSchema.nullable(),
});

export type PublishAnnouncementInput = z.output<typeof publishAnnouncementInput>;
export type AnnounceToLearnersWork = z.output<typeof announceToLearnersWork>;
