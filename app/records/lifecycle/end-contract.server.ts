import type { Actor } from '~/domain/actor';
import { planNames } from '~/domain/billing/plan-codes';
import type { EndReason } from '~/domain/lifecycle/contract';
import { purgeAt } from '~/domain/lifecycle/contract-state';
import type { Tx } from '~/platform/tenancy.server';
import { announceToLearners } from '~/records/lifecycle/announce-to-learners.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { endAndPurge } from '~/records/lifecycle/end-and-purge.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Ends a contract at once (P16, P24) and tells everybody: owners until when their data can be fetched, learners with
 * their certificates. What was invoiced stays owed; the last period's adjustments are invoiced at its end.
 */
export async function endContract(
  tx: Tx,
  opened: OpenedContract,
  { reason, actor }: { reason: EndReason; actor: Actor },
  now: Date,
): Promise<OpenedContract> {
  const { organizationId } = opened;
  const ended = await appendContractEvents(tx, opened, [{ kind: 'ended', at: now, reason }], { actor, now });
  const key = `end:${now.toISOString()}`;
  const gone = purgeAt(ended.contract, await readPauses(tx));
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key, kind: 'ended', to: 'owner' },
      values: {
        facts: { plan: planNames[ended.contract.plan] },
        ...endAndPurge(now.toISOString(), gone),
      },
    },
    now,
  );
  await announceToLearners(tx, ended, 'learner-ended', key, now);
  return ended;
}
