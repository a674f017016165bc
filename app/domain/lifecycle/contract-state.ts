import { addDays, addInZone, addMonthsClamped, dayIn, daysBetween } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { afterPauses, type Pause } from '~/domain/lifecycle/pauses';
import type { Role } from '~/domain/organizations/roles';

/** Where an organization stands in its contract. */
export const contractStates = [
  'test',
  'free',
  'active',
  'past-due',
  'suspended',
  'ended',
  'purging',
  'purged',
] as const;

export type ContractState = (typeof contractStates)[number];

/**
 * Where a contract stands at an instant. A plan without renewal is over at its last instant, whether or not anything
 * ran since (P04); from the first failed payment it is past due (P11), then suspended until all is paid (P12).
 */
export function contractState(contract: Contract, now: Date): ContractState {
  if (contract.purgedAt) return 'purged';
  if (contract.purgingAt) return 'purging';
  if (contract.endsAt && contract.endsAt <= now) return 'ended';
  if (contract.suspendedAt) return 'suspended';
  if (contract.pastDueSince) return 'past-due';
  return contract.plan === 'test' || contract.plan === 'free' ? contract.plan : 'active';
}

/** As {@link contractState}, from what an organization's own row says: the state its last event left, and its end. */
export function organizationState(
  { state, planEndsAt }: { state: string; planEndsAt: Date | null },
  now: Date,
): ContractState {
  const left = contractStates.find((known) => known === state) ?? 'active';
  if (left === 'purging' || left === 'purged') return left;
  return planEndsAt && planEndsAt <= now ? 'ended' : left;
}

/**
 * The instant of the purge, or null while nothing leads to one or data was asked for (P05). After an end: so many
 * days as the plan's terms say (F14b). Suspended: the day before a calendar month of it is over (P12), at the time of
 * day at which it began. The earlier of the two.
 */
export function purgeAt(contract: Contract, pauses: readonly Pause[] = []): Date | null {
  if (contract.recovery) return null;
  const moments = [afterEnd(contract, pauses), afterSuspension(contract, pauses)].filter(
    (moment) => moment !== null,
  );
  if (moments.length === 0) return null;
  const earliest = moments.reduce((one, other) => (other < one ? other : one));
  const held = contract.purgeNotBefore;
  return held && held > earliest ? held : earliest;
}

function afterEnd({ endsAt, terms, timeZone }: Contract, pauses: readonly Pause[]): Date | null {
  if (!endsAt) return null;
  return afterPauses(addInZone(endsAt, { days: terms.purgeGraceDays }, timeZone), endsAt, pauses);
}

function afterSuspension({ suspendedAt, policy, timeZone }: Contract, pauses: readonly Pause[]): Date | null {
  if (!suspendedAt) return null;
  const day = dayIn(suspendedAt, timeZone);
  const eve = addDays(addMonthsClamped(day, policy.suspensionMonths), -1);
  const moment = addInZone(suspendedAt, { days: daysBetween(day, eve) }, timeZone);
  return afterPauses(moment, suspendedAt, pauses);
}

/** `open`: as their role allows; `settling`: to choose a plan, pay, export and read invoices only; `closed`: not at all. */
export type Access = 'open' | 'settling' | 'closed';

/** What a member may still reach: a suspension leaves those who pay, an end the owner alone (P04, P12). */
export function accessIn(state: ContractState, role: Role): Access {
  if (state === 'purging' || state === 'purged') return 'closed';
  if (state === 'ended') return role === 'owner' ? 'settling' : 'closed';
  if (state === 'suspended') return role === 'owner' || role === 'billing' ? 'settling' : 'closed';
  return 'open';
}

/** What of an organization is open to its clients' contacts: everything, until it is suspended or ends. */
export function contactAccessIn(state: ContractState): Access {
  return accessIn(state, 'learner');
}

/** P11: from the first failed payment nobody is added and nothing published; learners keep going. */
export function additionsBlocked(state: ContractState): boolean {
  return state === 'past-due' || state === 'suspended';
}
