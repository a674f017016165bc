import type { ActorOf } from '~/domain/actor';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { endAndPurge } from '~/records/lifecycle/end-and-purge.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

const hour = 3_600_000;

/**
 * Announces the end of a Test or Free so many hours on the clock from now (P06), and returns when it is. Refuses with
 * `end-notice-impossible`.
 */
export async function announceEnd(
  tx: Tx,
  opened: OpenedContract,
  { actor, reason }: { actor: ActorOf<'operator'>; reason: string },
  now: Date,
): Promise<Date> {
  const { organizationId, contract } = opened;
  const state = contractState(contract, now);
  const endsAt = new Date(now.getTime() + contract.policy.endNoticeHours * hour);
  const sooner = contract.endsAt !== null && contract.endsAt <= endsAt;
  if ((state !== 'test' && state !== 'free') || contract.beforeNotice || sooner) {
    throw new Refusal('end-notice-impossible');
  }
  const event = { kind: 'end-noticed', at: now, endsAt, reason: 'notice' } as const;
  const noticed = await appendContractEvents(tx, opened, [event], { actor, now });
  const gone = purgeAt(noticed.contract, await readPauses(tx));
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `end-noticed:${now.toISOString()}`, kind: 'end-noticed', to: 'payers' },
      values: {
        facts: { reason },
        ...endAndPurge(endsAt.toISOString(), gone),
      },
    },
    now,
  );
  return endsAt;
}
