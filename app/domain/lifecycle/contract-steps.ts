import type { Contract } from '~/domain/lifecycle/contract';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import type { Pause } from '~/domain/lifecycle/pauses';

/** Something the calendar brings about in a contract. The key is the same however often it is computed. */
export type ContractStep = { key: string; at: Date } & (
  | { kind: 'end-warning'; hoursBefore: number; endsAt: Date }
  | { kind: 'end'; endsAt: Date }
  | { kind: 'purge-warning'; daysBefore: number; purgeAt: Date }
  | { kind: 'quote-lapse'; lapsesAt: Date }
);

const hour = 3_600_000;
const day = 24 * hour;

/**
 * What comes, in order of time: warnings before an end that nobody chose (P06), the end, warnings before a purge (P12,
 * and after the end of a plan with as much time), the lapse of a recovery's quote (P05). The purge itself is
 * `purgeAt`.
 */
export function contractSteps(contract: Contract, pauses: readonly Pause[] = []): ContractStep[] {
  if (contract.purgingAt || contract.purgedAt) return [];
  const steps = [...endSteps(contract), ...purgeSteps(contract, pauses)];
  const lapsesAt = contract.recovery?.lapsesAt;
  if (lapsesAt)
    steps.push({ kind: 'quote-lapse', key: key('quote-lapse', lapsesAt), at: lapsesAt, lapsesAt });
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * The steps to take by now among those not taken yet. Of several warnings that are late only the last is given:
 * an older one would announce more time than there is.
 */
export function stepsDue(
  contract: Contract,
  taken: ReadonlySet<string>,
  now: Date,
  pauses: readonly Pause[] = [],
): ContractStep[] {
  const reached = contractSteps(contract, pauses).filter(({ at }) => at <= now);
  const state = contractState(contract, now);
  return reached.filter((step, index) => {
    if (taken.has(step.key)) return false;
    if (step.kind === 'end-warning') {
      return state !== 'ended' && !reached.slice(index + 1).some(({ kind }) => kind === 'end-warning');
    }
    if (step.kind === 'purge-warning') {
      return !reached.slice(index + 1).some(({ kind }) => kind === 'purge-warning');
    }
    return true;
  });
}

/** When the calendar next brings something about after an instant; null when nothing is to come. */
export function nextStepAt(contract: Contract, after: Date, pauses: readonly Pause[] = []): Date | null {
  return contractSteps(contract, pauses).find(({ at }) => at > after)?.at ?? null;
}

function endSteps({ endsAt, planStartedAt, policy, endReason }: Contract): ContractStep[] {
  if (!endsAt) return [];
  const end: ContractStep = { kind: 'end', key: key('end', endsAt), at: endsAt, endsAt };
  if (endReason === 'owner') return [end];
  const warnings = policy.endWarningHours
    .map((hoursBefore) => ({ hoursBefore, at: new Date(endsAt.getTime() - hoursBefore * hour) }))
    .filter(({ at }) => at > planStartedAt)
    .map(({ hoursBefore, at }): ContractStep => ({
      ...{ kind: 'end-warning', key: key(`end-warning:${hoursBefore}`, endsAt) },
      ...{ at, hoursBefore, endsAt },
    }));
  return [...warnings, end];
}

function purgeSteps(contract: Contract, pauses: readonly Pause[]): ContractStep[] {
  const moment = purgeAt(contract, pauses);
  if (!moment) return [];
  const since = contract.suspendedAt ?? contract.endsAt ?? moment;
  return contract.policy.suspensionWarningDays
    .map((daysBefore) => ({ daysBefore, at: new Date(moment.getTime() - daysBefore * day) }))
    .filter(({ at }) => at > since)
    .map(({ daysBefore, at }) => ({
      ...{ kind: 'purge-warning', key: key(`purge-warning:${daysBefore}`, moment) },
      ...{ at, daysBefore, purgeAt: moment },
    }));
}

const key = (what: string, at: Date) => `${what}:${at.toISOString()}`;
