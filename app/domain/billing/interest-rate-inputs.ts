import { z } from 'zod';
import { percentSchema } from '~/domain/billing/amount-inputs';
import { daySchema } from '~/domain/calendar-inputs';
import { problem } from '~/domain/input-problem';
import { reasonSchema } from '~/domain/lifecycle/operator-inputs';

const mostBasisPoints = 3000;

/** A rate of late interest that an operator enters or corrects: for a half-year, above 0 and 30 % at most. */
export const interestRateInput = z.object({
  kind: z.enum(['legal', 'ecb']),
  from: daySchema.refine((day) => /-(01|07)-01$/.test(day), problem('half-year-invalid')),
  rate: percentSchema.refine((points) => points > 0 && points <= mostBasisPoints, problem('rate-invalid')),
  reason: reasonSchema,
});

export type InterestRateInput = z.output<typeof interestRateInput>;
