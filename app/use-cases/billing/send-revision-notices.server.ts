import type { ActorOf } from '~/domain/actor';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { revisionOf } from '~/domain/billing/price-revision';
import { acrossOrganizations, forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findPlanHolders } from '~/records/billing/find-plan-holders.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import {
  requestRevisionNotices,
  type RevisionNotices,
} from '~/records/billing/request-revision-notices.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

const atOnce = 100;

/**
 * Notices a change of price to a batch of those concerned, then asks for the next (P08). Each is looked at again with
 * its contract locked: whoever left the plan or was told meanwhile is left alone, so that a second run changes nothing.
 */
export async function sendRevisionNotices(asked: RevisionNotices, { now }: { now: Date }): Promise<void> {
  const { code, effectiveOn, userId, after } = asked;
  const database = acrossOrganizations('whom a change of price is announced to');
  const catalogue = await readPlanCatalogue(database);
  const version = catalogue.find((plan) => plan.code === code && plan.effectiveOn === effectiveOn);
  if (!version) throw new Error('a version of a plan that is not there was announced');
  const holders = await findPlanHolders(database, code, { after, take: atOnce });
  const actor = { kind: 'operator', userId } as const;
  for (const { id, registeredUsers } of holders) {
    await noticeRevision(actor, id, version, { now, registeredUsers });
  }
  const last = holders.at(-1);
  if (last && holders.length === atOnce) {
    await inTransaction(forAccounts(), (tx) => requestRevisionNotices(tx, { ...asked, after: last.id }));
  }
}

async function noticeRevision(
  actor: ActorOf<'operator'>,
  organizationId: string,
  version: Plan,
  { now, registeredUsers }: { now: Date; registeredUsers: number },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const revision = revisionOf(opened.contract, version, { noticedAt: now, registeredUsers });
    if (!revision) return;
    const { appliesOn } = revision;
    const event = { kind: 'revision-noticed', at: now, terms: version, appliesOn } as const;
    const before = opened.contract.terms.price;
    await appendContractEvents(tx, opened, [event], { actor, now });
    const cents = (price: Plan['price']) => (price.unit === 'none' ? 0 : price.cents);
    await sendNotice(
      tx,
      organizationId,
      {
        ...{
          key: `price-revision:${version.code}:${version.effectiveOn}`,
          kind: 'price-revision',
          to: 'payers',
        },
        values: {
          facts: { plan: planNames[version.code], unit: version.price.unit },
          cents: { before: cents(before), after: cents(version.price) },
          days: { appliesOn },
        },
      },
      now,
    );
  });
}
