import type { ActorOf } from '~/domain/actor';
import type { InterestRateInput } from '~/domain/billing/interest-rate-inputs';
import { dayToDatabase } from '~/domain/calendar';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Enters or corrects the rate of late interest of a half-year (F12). What is computed from then on follows it;
 * documents already issued stay as they are. The log keeps the rate there was before.
 */
export async function enterInterestRate(
  actor: ActorOf<'operator'>,
  { kind, from, rate: basisPoints, reason }: InterestRateInput,
  { now }: { now: Date },
): Promise<void> {
  const startsOn = dayToDatabase(from);
  await inTransaction(forAccounts(), async (tx) => {
    const known = await readInterestRates(tx);
    const before = known.find((rate) => rate.kind === kind && rate.from === from)?.basisPoints ?? null;
    await tx.interestRate.upsert({
      where: { kind_startsOn: { kind, startsOn } },
      create: { kind, startsOn, basisPoints, changedAt: now },
      update: { basisPoints, changedAt: now },
      select: { kind: true },
    });
    const details = { kind, from, basisPoints, before };
    await appendOperatorAuditEntry(tx, actor, { action: 'rate.entered', reason, details }, now);
  });
}
