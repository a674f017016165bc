import { systemActor } from '~/domain/actor';
import {
  currentPeriod,
  followingPeriod,
  followingTerms,
  nextBillingAt,
} from '~/domain/billing/billing-periods';
import { draftInvoice, type DraftCredit } from '~/domain/billing/invoice-draft';
import type { BillingPeriod } from '~/domain/billing/period-lines';
import { obstaclesTo } from '~/domain/billing/plan-change';
import { planNames } from '~/domain/billing/plan-codes';
import { dayIn } from '~/domain/calendar';
import { contractState } from '~/domain/lifecycle/contract-state';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { announceInvoice } from '~/records/billing/announce-invoice.server';
import { issueCreditNote } from '~/records/billing/issue-credit-note.server';
import { issueInvoice } from '~/records/billing/issue-invoice.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readPlanUsage } from '~/records/billing/read-plan-usage.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Issues every invoice of an organization that is due by `now`, one for each billing date passed: the month that
 * begins, on the users registered at 00:00 of that day (P09), with what rose in the month before (P10). A change of
 * plan planned for that date takes effect, unless its limits are exceeded by then; after the last period only its
 * adjustments are invoiced. Nothing is billed while suspended. Run again it finds nothing due. Returns how many
 * documents were issued.
 */
export async function billOrganization(organizationId: string, { now }: { now: Date }): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    let opened = await lockContract(tx, organizationId);
    let issued = 0;
    for (;;) {
      const at = nextBillingAt(opened.contract);
      const state = contractState(opened.contract, now);
      if (!at || at > now || state === 'suspended' || state === 'purging') return issued;
      const billed = await billDate(tx, opened, at, now);
      issued += billed.documents;
      opened = billed.opened;
    }
  });
}

async function billDate(tx: Tx, before: OpenedContract, at: Date, now: Date) {
  const { organizationId } = before;
  const opened = await checkScheduledPlan(tx, before, at, now);
  const { contract } = opened;
  const current = currentPeriod(contract);
  const following = followingPeriod(contract);
  const terms = followingTerms(contract);
  if (!current || !following) throw new Error('a billing date without a period');
  const paid = terms && terms.price.unit !== 'none' ? terms : null;
  const next: BillingPeriod | null = paid && { ...following, terms: paid, startedAt: null, upgrade: null };
  const ledger = await readBillingLedger(tx, organizationId, contract, now);
  const draft = draftInvoice({
    ...{ timeZone: contract.timeZone, periods: next ? [current, next] : [current], asOf: at },
    ...ledger,
  });
  const event: ContractEvent = paid
    ? { kind: 'period-begun', at, period: following, terms: paid }
    : terms
      ? { kind: 'returned-to-free', at, terms }
      : { kind: 'last-period-closed', at };
  const after = await appendContractEvents(tx, opened, [event], { actor: systemActor, now });
  if (paid && paid.code !== contract.plan) await announceChange(tx, after, at, now);
  // Last: from the moment a number is taken, everybody else who issues waits for this transaction.
  let documents = 0;
  if (draft.lines.length > 0) {
    const period = next ? following : { from: current.from, to: current.to };
    const toIssue = { kind: 'invoice' as const, lines: draft.lines, period, collectAt: now };
    await announceInvoice(tx, after, await issueInvoice(tx, after, toIssue, now), now);
    documents += 1;
  }
  for (const [invoiceId, credits] of byInvoice(draft.credits)) {
    await issueCreditNote(tx, after, { invoiceId, lines: credits, reason: null }, now);
    documents += 1;
  }
  return { opened: after, documents };
}

/** A smaller plan begins only if what is there fits in it (its limits may have been passed since it was chosen). */
async function checkScheduledPlan(
  tx: Tx,
  opened: OpenedContract,
  at: Date,
  now: Date,
): Promise<OpenedContract> {
  const { organizationId, contract } = opened;
  if (!contract.scheduled || followingTerms(contract) === null) return opened;
  const usage = await readPlanUsage(tx, organizationId);
  const { terms } = contract.scheduled;
  if (obstaclesTo(terms, usage).length === 0) return opened;
  const { registeredUsers: users, publishedCourses: courses } = usage;
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `change-refused:${at.toISOString()}`, kind: 'change-refused', to: 'payers' },
      values: {
        facts: { plan: planNames[terms.code], users, courses },
        days: { on: dayIn(at, contract.timeZone) },
      },
    },
    now,
  );
  const event = { kind: 'change-withdrawn', at, because: 'limits' } as const;
  return appendContractEvents(tx, opened, [event], { actor: systemActor, now });
}

async function announceChange(tx: Tx, { organizationId, contract }: OpenedContract, at: Date, now: Date) {
  const values = {
    facts: { plan: planNames[contract.plan] },
    days: { startedOn: dayIn(at, contract.timeZone) },
  };
  const key = `plan-changed:${at.toISOString()}`;
  await sendNotice(tx, organizationId, { key, kind: 'plan-changed', to: 'payers', values }, now);
}

function byInvoice(credits: readonly DraftCredit[]): Map<string, DraftCredit[]> {
  const grouped = new Map<string, DraftCredit[]>();
  for (const credit of credits)
    grouped.set(credit.invoiceId, [...(grouped.get(credit.invoiceId) ?? []), credit]);
  return grouped;
}
