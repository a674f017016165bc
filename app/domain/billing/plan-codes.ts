/** From the one that gives least to the one that gives most among those that last; Test stands apart. */
export const planCodes = ['test', 'free', 'pro', 'business'] as const;

export type PlanCode = (typeof planCodes)[number];

/** Names of plans are trade names: the same in every language. */
export const planNames: Record<PlanCode, string> = {
  test: 'Test',
  free: 'Free',
  pro: 'Pro',
  business: 'Business',
};
