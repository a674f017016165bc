import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';

/**
 * Where an organization stands in its contract, by its own row, for those who change something in it. Refuses with
 * `organization-suspended` and `organization-ended`.
 */
export function refuseClosed(row: { state: string; planEndsAt: Date | null }, now: Date): ContractState {
  const state = organizationState(row, now);
  const closure = contractClosure(state);
  if (closure) throw new Refusal(closure);
  return state;
}
