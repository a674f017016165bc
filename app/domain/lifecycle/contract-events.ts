import { planEndsAt } from '~/domain/billing/trial';
import type { Plan } from '~/domain/billing/plans';
import type { Policy } from '~/domain/billing/policy';
import { dayIn, monthlyPeriod, type DayPeriod, type IsoDay } from '~/domain/calendar';
import type { Contract, EndReason } from '~/domain/lifecycle/contract';

/** What may happen to a contract, each with the rule it rests on. `at` is when it took effect. */
export type ContractEvent =
  | { kind: 'started'; at: Date; timeZone: string; terms: Plan; policy: Policy } // P03
  | { kind: 'free-plan-chosen'; at: Date; terms: Plan } // P04
  | { kind: 'renewed'; at: Date } // P04, by an explicit click
  | { kind: 'subscribed'; at: Date; terms: Plan } // P07, P09: first period, in advance
  | { kind: 'upgraded'; at: Date; terms: Plan }
  | { kind: 'change-scheduled'; at: Date; terms: Plan }
  | { kind: 'change-withdrawn'; at: Date; because: 'owner' | 'limits' }
  | { kind: 'period-begun'; at: Date; period: DayPeriod; terms: Plan } // P07, P08, P09
  | { kind: 'last-period-closed'; at: Date } // P10: its adjustments are invoiced, nothing follows
  | { kind: 'returned-to-free'; at: Date; terms: Plan }
  | { kind: 'revision-noticed'; at: Date; terms: Plan; appliesOn: IsoDay } // P08
  | { kind: 'cancelled'; at: Date; endsAt: Date } // P15
  | { kind: 'cancellation-withdrawn'; at: Date }
  | { kind: 'payment-failed'; at: Date } // P11
  | { kind: 'suspended'; at: Date } // P11, P12
  | { kind: 'settled'; at: Date } // P12: everything is paid
  | { kind: 'end-noticed'; at: Date; endsAt: Date; reason: EndReason } // P06, P16, P24
  | { kind: 'end-withdrawn'; at: Date }
  | { kind: 'ended'; at: Date; reason: EndReason }
  | { kind: 'recovery-requested'; at: Date } // P05
  | { kind: 'recovery-quoted'; at: Date; lapsesAt: Date }
  | { kind: 'recovery-paid'; at: Date }
  | { kind: 'recovery-closed'; at: Date; purgeNotBefore: Date }
  | { kind: 'purge-begun'; at: Date }
  | { kind: 'purged'; at: Date };

export type ContractEventKind = ContractEvent['kind'];

/** The contract that the first event opens: a plan without price, until its end (P03, P04). */
export function openContract({ at, timeZone, terms, policy }: ContractEvent & { kind: 'started' }): Contract {
  const paid = terms.period.renews;
  const anchorOn = paid ? dayIn(at, timeZone) : null;
  return {
    ...{ timeZone, policy, startedAt: at, plan: terms.code, terms, planStartedAt: at },
    endsAt: planEndsAt(terms, at, timeZone),
    endReason: paid ? null : 'plan-over',
    beforeNotice: null,
    ...{ anchorOn, period: anchorOn ? monthlyPeriod(anchorOn, 0) : null, periodStartedAt: paid ? at : null },
    ...{ periodTerms: paid ? terms : null, upgrade: null, scheduled: null, revision: null },
    ...{ pastDueSince: null, suspendedAt: null, recovery: null, purgeNotBefore: null },
    ...{ purgingAt: null, purgedAt: null },
  };
}

/** The contract after an event. What an event does not speak of stays as it was. */
export function applyContractEvent(contract: Contract, event: ContractEvent): Contract {
  const { at } = event;
  const { timeZone } = contract;
  switch (event.kind) {
    case 'started':
      return openContract(event);
    case 'free-plan-chosen':
    case 'returned-to-free':
      return {
        ...unpaid(contract),
        ...onPlan(event.terms, at),
        endsAt: planEndsAt(event.terms, at, timeZone),
        endReason: 'plan-over',
      };
    case 'renewed':
      return withEnd(
        contract,
        planEndsAt(contract.terms, ownEnd(contract).endsAt ?? at, timeZone),
        'plan-over',
      );
    case 'subscribed': {
      const anchorOn = dayIn(at, timeZone);
      return {
        ...unpaid(contract),
        ...onPlan(event.terms, at),
        ...{ endsAt: null, endReason: null, anchorOn, period: monthlyPeriod(anchorOn, 0) },
        ...{ periodStartedAt: at, periodTerms: event.terms },
      };
    }
    case 'upgraded':
      return {
        ...withEnd(contract, null, null),
        ...onPlan(event.terms, at),
        ...{ upgrade: { at, terms: event.terms }, scheduled: null, revision: null },
      };
    case 'change-scheduled':
      return { ...withEnd(contract, null, null), scheduled: { terms: event.terms, at } };
    case 'change-withdrawn':
      return { ...contract, scheduled: null };
    case 'period-begun':
      return {
        ...contract,
        ...(event.terms.code === contract.plan ? { terms: event.terms } : onPlan(event.terms, at)),
        ...{ period: event.period, periodStartedAt: null, periodTerms: event.terms, upgrade: null },
        scheduled: null,
        revision: stillToCome(contract, event),
      };
    case 'last-period-closed':
      return {
        ...contract,
        ...{ anchorOn: null, period: null, periodStartedAt: null, periodTerms: null, upgrade: null },
      };
    case 'revision-noticed':
      return { ...contract, revision: { terms: event.terms, noticedAt: at, appliesOn: event.appliesOn } };
    case 'cancelled':
      return { ...withEnd(contract, event.endsAt, 'cancelled'), scheduled: null };
    case 'cancellation-withdrawn':
      return withEnd(contract, null, null);
    case 'payment-failed':
      return { ...contract, pastDueSince: contract.pastDueSince ?? at };
    case 'suspended':
      return {
        ...contract,
        pastDueSince: contract.pastDueSince ?? at,
        suspendedAt: contract.suspendedAt ?? at,
      };
    case 'settled':
      return { ...contract, pastDueSince: null, suspendedAt: null };
    case 'end-noticed':
      return {
        ...contract,
        ...{ endsAt: event.endsAt, endReason: event.reason, beforeNotice: ownEnd(contract) },
      };
    case 'end-withdrawn':
      return { ...contract, ...contract.beforeNotice, beforeNotice: null };
    case 'ended':
      return { ...contract, endsAt: at, endReason: event.reason, scheduled: null, beforeNotice: null };
    case 'recovery-requested':
      return { ...contract, recovery: { requestedAt: at, lapsesAt: null } };
    case 'recovery-quoted':
      return {
        ...contract,
        recovery: contract.recovery && { ...contract.recovery, lapsesAt: event.lapsesAt },
      };
    case 'recovery-paid':
      return { ...contract, recovery: contract.recovery && { ...contract.recovery, lapsesAt: null } };
    case 'recovery-closed':
      return { ...contract, recovery: null, purgeNotBefore: event.purgeNotBefore };
    case 'purge-begun':
      return { ...contract, purgingAt: at };
    case 'purged':
      return { ...contract, purgedAt: at };
  }
}

/** A revision waits for its day on the plan it is of: whoever goes over to another is not concerned (P08). */
function stillToCome({ revision }: Contract, { period, terms }: ContractEvent & { kind: 'period-begun' }) {
  return revision && revision.appliesOn > period.from && revision.terms.code === terms.code ? revision : null;
}

/** The end as the plan or the owner has it: while a notice stands, that to which its withdrawal would lead back. */
export function ownEnd({ endsAt, endReason, beforeNotice }: Contract) {
  return beforeNotice ?? { endsAt, endReason };
}

/** Another end of the plan's or the owner's own; the end that a notice announced stays until that is withdrawn. */
function withEnd(contract: Contract, endsAt: Date | null, endReason: EndReason | null): Contract {
  return contract.beforeNotice
    ? { ...contract, beforeNotice: { endsAt, endReason } }
    : { ...contract, endsAt, endReason };
}

const onPlan = (terms: Plan, at: Date) => ({ plan: terms.code, terms, planStartedAt: at });

function unpaid(contract: Contract): Contract {
  return {
    ...contract,
    ...{ anchorOn: null, period: null, periodStartedAt: null, periodTerms: null, upgrade: null },
    ...{ scheduled: null, revision: null, suspendedAt: null, pastDueSince: null, beforeNotice: null },
    ...{ recovery: null, purgeNotBefore: null },
  };
}
