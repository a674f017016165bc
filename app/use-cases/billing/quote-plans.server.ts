import type { ActorOf } from '~/domain/actor';
import { draftTotals, type DraftTotals } from '~/domain/billing/draft-totals';
import { monthlyAmount, type DraftLine } from '~/domain/billing/period-lines';
import { nextBillingAt } from '~/domain/billing/billing-periods';
import { planChange, type PlanChange, type PlanUsage } from '~/domain/billing/plan-change';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { planOrderLines } from '~/domain/billing/plan-order';
import { plansOn, type Plan } from '~/domain/billing/plans';
import { dayIn, type IsoDay } from '~/domain/calendar';
import type { Contract } from '~/domain/lifecycle/contract';
import { contractState, purgeAt, type ContractState } from '~/domain/lifecycle/contract-state';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBillingPosition, type DefaultMethod } from '~/records/billing/read-billing-position.server';
import { readOpenOrder, type OpenOrder } from '~/records/billing/read-open-order.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

export type PlanOffer = {
  terms: Plan;
  change: PlanChange;
  /** Now, with VAT, in cents; 0 where nothing is due at once. */
  dueNow: number;
  lines: DraftLine[];
  totals: DraftTotals;
  /** A month on this plan, ex VAT, with the people of today. */
  monthly: number;
  /** When it takes effect, if not at once. */
  from: IsoDay | null;
};

export type { OpenOrder };

export type PlanQuotes = {
  plan: PlanCode;
  state: ContractState;
  offers: PlanOffer[];
  usage: PlanUsage;
  method: DefaultMethod | null;
  openOrder: OpenOrder | null;
  /** What may be withdrawn or ended, and when it takes effect. */
  cancellation: { possible: boolean; lastDay: IsoDay | null; purgeOn: IsoDay | null; cancelled: boolean };
  scheduled: { plan: PlanCode; on: IsoDay } | null;
  endsOn: IsoDay | null;
};

/**
 * Every plan offered today, and what going over to it would mean for this organization: at once or when, at what
 * cost now and each month, or why not; and what of it can be taken back. Refuses with `not-allowed`.
 */
export async function quotePlans(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<PlanQuotes> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract, usage, forVat, method } = await readBillingPosition(database, organizationId);
  const ledger = await readBillingLedger(database, organizationId, contract, now);
  const catalogue = await readPlanCatalogue(database);
  const offers = plansOn(dayIn(now, contract.timeZone), catalogue).map((terms): PlanOffer => {
    const change = planChange(contract, terms, usage, now);
    const how = change.allowed && (change.how === 'purchase' || change.how === 'upgrade') ? change.how : null;
    const lines = how ? planOrderLines(contract, { how, terms, at: now }, ledger) : [];
    const totals = draftTotals(lines, forVat);
    return {
      ...{ terms, change, lines, totals, monthly: monthlyAmount(terms, usage.registeredUsers) },
      dueNow: totals.includingVat,
      from: change.allowed && change.how === 'scheduled' ? (contract.period?.to ?? null) : null,
    };
  });
  const { plan, timeZone, scheduled, period, endsAt } = contract;
  return {
    ...{ plan, state: contractState(contract, now), offers, usage, method },
    openOrder: await readOpenOrder(database, organizationId),
    cancellation: cancellationOf(contract, now),
    scheduled: scheduled && period && { plan: scheduled.terms.code, on: period.to },
    endsOn: endsAt && dayIn(endsAt, timeZone),
  };
}

/** What ending the subscription with its paid period would do (P15): the last day of it, and when the data goes. */
function cancellationOf(contract: Contract, now: Date): PlanQuotes['cancellation'] {
  const endsAt = contract.endsAt ?? nextBillingAt(contract);
  const live = ['active', 'past-due', 'suspended'].includes(contractState(contract, now));
  if (!live || !endsAt || !contract.period) {
    return { possible: false, lastDay: null, purgeOn: null, cancelled: false };
  }
  const purge = purgeAt({ ...contract, endsAt });
  return {
    possible: contract.endsAt === null,
    lastDay: dayIn(new Date(endsAt.getTime() - 1), contract.timeZone),
    purgeOn: purge && dayIn(purge, contract.timeZone),
    cancelled: contract.endReason === 'cancelled',
  };
}
