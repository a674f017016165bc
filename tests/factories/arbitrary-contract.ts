import fc from 'fast-check';
import { currentPolicy } from '~/domain/billing/policy';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { planOn } from '~/domain/billing/plans';
import type { Contract } from '~/domain/lifecycle/contract';
import { applyContractEvent, openContract, type ContractEvent } from '~/domain/lifecycle/contract-events';

const timeZone = 'Europe/Paris';

export const termsOf = (code: PlanCode) => planOn(code, '2026-11-22');

/** A contract opened on a plan at an instant (`YYYY-MM-DDTHH:mm` in UTC). */
export function contractOn(code: PlanCode, at: string): Contract {
  const started = { kind: 'started', at: instant(at), timeZone, terms: termsOf(code) } as const;
  return openContract({ ...started, policy: currentPolicy });
}

/** The contract after these events, in their order. */
export function after(contract: Contract, ...events: ContractEvent[]): Contract {
  return events.reduce(applyContractEvent, contract);
}

export const instant = (text: string) => new Date(`${text}:00Z`);

const day = 86_400_000;
const first = instant('2026-01-05T09:30').getTime();

/** An instant of the 14 months from January 2026 on, to the minute. */
export const anyInstant = fc
  .integer({ min: 0, max: (14 * 30 * day) / 60_000 })
  .map((minutes) => new Date(first + minutes * 60_000));

const anyTerms = fc.constantFrom<PlanCode[]>('free', 'pro', 'business').map(termsOf);

type Told = (at: Date) => ContractEvent;

const anyKind: fc.Arbitrary<Told> = fc.oneof(
  fc.constantFrom<Told[]>(
    (at) => ({ kind: 'renewed', at }),
    (at) => ({ kind: 'cancellation-withdrawn', at }),
    (at) => ({ kind: 'payment-failed', at }),
    (at) => ({ kind: 'suspended', at }),
    (at) => ({ kind: 'settled', at }),
    (at) => ({ kind: 'end-withdrawn', at }),
    (at) => ({ kind: 'ended', at, reason: 'owner' }),
    (at) => ({ kind: 'recovery-requested', at }),
    (at) => ({ kind: 'purge-begun', at }),
    (at) => ({ kind: 'change-withdrawn', at, because: 'owner' }),
  ),
  fc.record({ terms: anyTerms, kind: fc.constantFrom('subscribed', 'upgraded', 'change-scheduled') }).map(
    ({ terms, kind }): Told =>
      (at) =>
        ({ kind, at, terms }) as ContractEvent,
  ),
  fc
    .integer({ min: 1, max: 60 })
    .map((days): Told => (at) => ({ kind: 'cancelled', at, endsAt: new Date(at.getTime() + days * day) })),
  fc.integer({ min: 2, max: 60 }).map((days): Told => (at) => ({
    kind: 'end-noticed',
    at,
    endsAt: new Date(at.getTime() + days * day),
    reason: 'notice',
  })),
);

/** A contract to which anything happened, at instants that follow one another. */
export const anyContract: fc.Arbitrary<Contract> = fc
  .record({
    plan: fc.constantFrom<PlanCode[]>('test', 'free', 'pro', 'business'),
    told: fc.array(fc.record({ at: anyInstant, kind: anyKind }), { maxLength: 12 }),
  })
  .map(({ plan, told }) => {
    const events = told
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ at, kind }) => kind(at));
    return after(contractOn(plan, '2026-01-05T09:30'), ...events);
  });
