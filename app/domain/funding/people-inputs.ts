import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { emailAddressSchema } from '~/domain/organizations/email-address';

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

const orderPersonSchema = z.object({ email: emailAddressSchema, firstName: name, lastName: name });

export type OrderPerson = z.output<typeof orderPersonSchema>;

/** People for places of an order, at most as many at once as a file holds; `replacesId`: whose place the one takes. */
export const addOrderPeopleInput = z
  .object({
    orderId: idSchema,
    people: z.array(orderPersonSchema).min(1).max(1_000),
    replacesId: idSchema.nullable().default(null),
    reason: z.string().trim().max(1_000).default(''),
  })
  .refine(({ people, replacesId }) => replacesId === null || people.length === 1, {
    ...{ path: ['people'], ...problem('too-many') },
  });

export const leaveOrderInput = z.object({
  orderId: idSchema,
  participantId: idSchema,
  reason: z.string().trim().min(1).max(1_000),
});

export const toldChannels = ['portal', 'email', 'letter', 'phone'] as const;

/** That the OPCO knows that somebody came, or left without anybody in their place: the day, how, and what proves it (K13). */
export const tellOpcoInput = z.object({
  orderId: idSchema,
  participantId: idSchema,
  about: z.enum(['arrival', 'departure']).default('arrival'),
  on: daySchema,
  channel: z.enum(toldChannels),
  reference: z.string().trim().max(200).default(''),
});

/** That the OPCO knows of an amendment: the day, how, and what proves it (K32). */
export const tellAmendmentInput = tellOpcoInput
  .omit({ participantId: true, about: true })
  .extend({ versionId: idSchema });

export const askPlacesInput = z.object({
  orderId: idSchema,
  places: z.int().min(1).max(1_000),
  reason: z.string().trim().max(1_000).default(''),
});
