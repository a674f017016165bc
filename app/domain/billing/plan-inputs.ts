import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { planCodes } from '~/domain/billing/plan-codes';
import { features, type Plan } from '~/domain/billing/plans';
import { daySchema } from '~/domain/calendar-inputs';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';

const count = z.number().int().positive();
const cents = z.number().int().positive();

/** The terms of a plan as they are stored. */
export const planSchema: z.ZodType<Plan> = z.object({
  code: z.enum(planCodes),
  effectiveOn: daySchema,
  price: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('none') }),
    z.object({ unit: z.literal('flat'), cents, currency: z.string() }),
    z.object({ unit: z.literal('registered-user'), cents, currency: z.string(), minimumUsers: count }),
  ]),
  period: z.object({ unit: z.enum(['day', 'month']), count, renews: z.boolean() }),
  limits: z.object({ registeredUsers: count.nullable(), publishedCourses: count.nullable() }),
  features: z.array(z.enum(features)),
  purgeGraceDays: count,
});

/** What an operator's form says of a version; what its plan has no choice in is not read. Nothing is no limit. */
export const planVersionInput = z.object({
  code: z.enum(planCodes),
  effectiveOn: daySchema,
  unit: z.enum(['flat', 'registered-user']).optional(),
  price: eurosSchema.optional(),
  minimumUsers: count.max(100_000).optional(),
  periodCount: count.max(90).optional(),
  registeredUsers: count.max(1_000_000).optional(),
  publishedCourses: count.max(1_000_000).optional(),
  features: z.array(z.enum(features)).default([]),
  purgeGraceDays: count.max(365),
  reason: reasonSchema,
});

export type PlanVersionInput = z.output<typeof planVersionInput>;
