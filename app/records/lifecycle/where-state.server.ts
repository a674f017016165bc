import type { ContractState } from '~/domain/lifecycle/contract-state';

/** The organizations that `organizationState` finds in a state at an instant, as a condition on their rows. */
export function whereState(state: ContractState, now: Date) {
  if (state === 'purging' || state === 'purged') return { AND: [{ state }] };
  const over = { planEndsAt: { lte: now } };
  if (state === 'ended') return { AND: [{ OR: [{ state }, { AND: [notPurged, over] }] }] };
  return { AND: [{ state }, { OR: [{ planEndsAt: null }, { planEndsAt: { gt: now } }] }] };
}

const notPurged = { state: { notIn: ['purging', 'purged'] } };
