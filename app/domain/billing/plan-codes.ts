import { z } from 'zod';

export const planCodes = ['test', 'free', 'pro', 'business'] as const;

export const planCodeSchema = z.enum(planCodes);

export type PlanCode = z.infer<typeof planCodeSchema>;

/** Names of plans are trade names: the same in every language. */
export const planNames: Record<PlanCode, string> = {
  test: 'Test',
  free: 'Free',
  pro: 'Pro',
  business: 'Business',
};
