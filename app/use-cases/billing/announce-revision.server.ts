import type { ActorOf } from '~/domain/actor';
import { revisionOf } from '~/domain/billing/price-revision';
import { Refusal } from '~/domain/refusal';
import { acrossOrganizations, forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findPlanHolders } from '~/records/billing/find-plan-holders.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { requestRevisionNotices } from '~/records/billing/request-revision-notices.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

const atOnce = 200;

/**
 * Announces a version of a plan to every organization on it with earlier terms (P08). The worker
 * sends a notice to each, and each pays the new price from its first billing date two months after it. Announced again, it
 * concerns only those who came since. Refuses with `not-found` and `nothing-to-announce`.
 */
export async function announceRevision(
  actor: ActorOf<'operator'>,
  { code, effectiveOn, reason }: { code: 'pro' | 'business'; effectiveOn: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  const database = acrossOrganizations('whether a change of price concerns anybody');
  const catalogue = await readPlanCatalogue(database);
  const version = catalogue.find((plan) => plan.code === code && plan.effectiveOn === effectiveOn);
  if (!version) throw new Refusal('not-found');
  let after: string | null = null;
  for (;;) {
    const holders = await findPlanHolders(database, code, { after, take: atOnce });
    const concerned = holders.some(({ contract, registeredUsers }) =>
      revisionOf(contract, version, { noticedAt: now, registeredUsers }),
    );
    if (concerned) break;
    if (holders.length < atOnce) throw new Refusal('nothing-to-announce');
    after = holders.at(-1)?.id ?? null;
  }
  await inTransaction(forAccounts(), async (tx) => {
    const details = { code, effectiveOn };
    await appendOperatorAuditEntry(tx, actor, { action: 'plan.revision-announced', reason, details }, now);
    await requestRevisionNotices(tx, {
      code,
      effectiveOn,
      userId: actor.userId,
      announcedAt: now,
      after: null,
    });
  });
}
