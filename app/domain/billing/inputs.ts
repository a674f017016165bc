import { z } from 'zod';
import { planCodes } from '~/domain/billing/plan-codes';
import { isIsoDay } from '~/domain/calendar';
import { idSchema } from '~/domain/id';

export const webhookWork = z.object({ eventId: z.string().min(1).max(200) });
export const refundWork = z.object({ organizationId: idSchema, refundId: idSchema });

/** P10: what adding people costs; `on` is a day from today on. */
export const seatQuoteInput = z.object({
  add: z.coerce.number().int().min(1).max(100_000),
  on: z.string().refine(isIsoDay).optional(),
});

export const choosePlanInput = z.object({ plan: z.enum(planCodes) });

/** What a page showed as due now, so that another sum is never charged. */
export const confirmPlanInput = choosePlanInput.extend({ dueNow: z.coerce.number().int().nonnegative() });
