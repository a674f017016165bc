import { z } from 'zod';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { daySchema } from '~/domain/calendar-inputs';
import { opcos } from '~/domain/funding/opcos';
import { orderModuleSchema } from '~/domain/funding/order-content';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { orderStates } from '~/domain/funding/order-state';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/**
 * An order that a connected system vouches for (api.md). `modules` are those sold: all of the course where they are left
 * out. The price is one line of training, in cents without VAT, at a rate in basis points (0 is exempt).
 */
export const createOrderInput = z.object({
  clientId: idSchema,
  courseId: idSchema,
  title: line(200).min(1),
  startsOn: daySchema,
  endsOn: daySchema,
  price: z.object({
    excludingVat: z.int().min(0).max(1_000_000_000),
    vatRate: z.int().min(0).max(10_000),
  }),
  priceBasis: z.enum(['participant', 'group']).default('participant'),
  participants: z.array(idSchema).max(5_000).default([]),
  sessionIds: z.array(idSchema).max(200).default([]),
  modules: z.array(orderModuleSchema).max(200).optional(),
  policy: z
    .object({
      partialPresence: z.enum(partialPresences).optional(),
      lateModule: z.enum(lateModulePolicies).optional(),
    })
    .default({}),
  /** Whether an OPCO is to pay part of it, and which: its agreement is then asked for (K18). */
  funding: z
    .object({
      kind: z.enum(['none', 'opco']),
      opco: z.enum(opcos).nullable().default(null),
      opcoName: line(100).nullable().default(null),
    })
    .optional(),
});

export type CreateOrderInput = z.output<typeof createOrderInput>;

/**
 * Adds somebody to an accepted order (api.md), with the days on which the change was told (K13); the organization knows
 * of it at once where its day is left out. `replacesEnrolmentId`: whose place they take.
 */
export const addOrderParticipantInput = z.object({
  enrolmentId: idSchema,
  toldOpcoOn: daySchema.optional(),
  toldOrganizationOn: daySchema.optional(),
  replacesEnrolmentId: idSchema.optional(),
});

/** Orders as connectors ask for them: latest first. */
export const listOrderSheetsInput = pageQuery.extend({ clientId: idSchema.optional() });

/** Orders as their list asks for them. */
export const listOrdersInput = pageQuery.extend({
  state: z.enum(orderStates).optional().catch(undefined),
  clientId: idSchema.optional().catch(undefined),
  q: z.string().trim().max(100).optional(),
});

export type ListOrdersInput = z.output<typeof listOrdersInput>;
