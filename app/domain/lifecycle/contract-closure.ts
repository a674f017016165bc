import type { ContractState } from '~/domain/lifecycle/contract-state';

/** Why nothing may be changed in an organization any more, as the refusal that says so; null while it goes on. */
export function contractClosure(
  state: ContractState,
): 'organization-suspended' | 'organization-ended' | null {
  if (state === 'suspended') return 'organization-suspended';
  return state === 'ended' || state === 'purging' || state === 'purged' ? 'organization-ended' : null;
}
