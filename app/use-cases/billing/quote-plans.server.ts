import type { ActorOf } from '~/domain/actor';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import { monthlyAmount, type DraftLine } from '~/domain/billing/period-lines';
import { planChange, type PlanChange } from '~/domain/billing/plan-change';
import { planOrderLines } from '~/domain/billing/plan-order';
import { plansOn, type Plan } from '~/domain/billing/plans';
import { taxedLines } from '~/domain/billing/taxed-lines';
import { dayIn, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { readPlanUsage } from '~/records/billing/read-plan-usage.server';
import { readContract } from '~/records/lifecycle/read-contract.server';

export type PlanOffer = {
  terms: Plan;
  change: PlanChange;
  /** Now, with VAT, in cents; 0 where nothing is due at once. */
  dueNow: number;
  lines: DraftLine[];
  /** A month on this plan, ex VAT, with the people of today. */
  monthly: number;
  /** When it takes effect, if not at once. */
  from: IsoDay | null;
};

/**
 * Every plan offered today, and what going over to it would mean for this organization: at once or when, at what
 * cost now and each month, or why not. Refuses with `not-allowed`.
 */
export async function quotePlans(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<PlanOffer[]> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const { contract } = await readContract(database, organizationId);
  const usage = await readPlanUsage(database, organizationId);
  const ledger = await readBillingLedger(database, organizationId, contract, now);
  const buyer = await readBuyer(database, organizationId);
  const catalogue = await readPlanCatalogue(database);
  return plansOn(dayIn(now, contract.timeZone), catalogue).map((terms) => {
    const change = planChange(contract, terms, usage, now);
    const how = change.allowed && (change.how === 'purchase' || change.how === 'upgrade') ? change.how : null;
    const lines = how ? planOrderLines(contract, { how, terms, at: now }, ledger) : [];
    const taxed = taxedLines(lines, { kind: 'invoice', buyer: buyer.forVat });
    return {
      ...{ terms, change, lines, monthly: monthlyAmount(terms, usage.registeredUsers) },
      dueNow: taxed.length > 0 ? invoiceTotals(taxed).includingVat : 0,
      from: change.allowed && change.how === 'scheduled' ? (contract.period?.to ?? null) : null,
    };
  });
}
