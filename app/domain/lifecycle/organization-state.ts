/** Where an organization stands in its contract. */
export const organizationStates = ['active', 'expired', 'ended'] as const;

export type OrganizationState = (typeof organizationStates)[number];

/**
 * `ended` once its owner or an operator ended it; `expired` from the last instant of a plan that does not renew by
 * itself (P04); else `active`.
 */
export function organizationState(
  { endedAt, planEndsAt }: { endedAt: Date | null; planEndsAt: Date | null },
  now: Date,
): OrganizationState {
  if (endedAt && endedAt <= now) return 'ended';
  return planEndsAt && planEndsAt <= now ? 'expired' : 'active';
}
