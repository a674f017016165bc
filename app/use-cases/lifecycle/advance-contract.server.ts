import { systemActor } from '~/domain/actor';
import { planNames } from '~/domain/billing/plan-codes';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { purgeAt } from '~/domain/lifecycle/contract-state';
import { stepsDue, type ContractStep } from '~/domain/lifecycle/contract-steps';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { announceToLearners } from '~/records/lifecycle/announce-to-learners.server';
import { appendContractEvents, keepContract } from '~/records/lifecycle/append-contract-events.server';
import { lapseRecovery } from '~/records/lifecycle/lapse-recovery.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import { endAndPurge } from '~/records/lifecycle/end-and-purge.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Takes the steps that the calendar has brought about in a contract by `now` and that were not taken yet: warnings,
 * the end of a plan that does not renew or was ended (P04, P06, P15), warnings before a purge (P12), the lapse of a
 * recovery's quote (P05). Run again it takes none. Returns how many it took.
 */
export async function advanceContract(organizationId: string, { now }: { now: Date }): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    let opened = await lockContract(tx, organizationId);
    const pauses = await readPauses(tx);
    const notices = await tx.notice.findMany({ where: { organizationId }, select: { key: true } });
    const events = await tx.contractEvent.findMany({
      where: { organizationId, kind: 'ended' },
      select: { key: true },
    });
    const taken = new Set([...notices, ...events].map(({ key }) => key.replace(/^ended:/, 'end:')));
    const steps = stepsDue(opened.contract, taken, now, pauses);
    for (const step of steps) opened = await take(tx, opened, step, now);
    await keepContract(tx, opened, now, { stepsTaken: true });
    return steps.length;
  });
}

async function take(tx: Tx, opened: OpenedContract, step: ContractStep, now: Date): Promise<OpenedContract> {
  const { organizationId, contract } = opened;
  const gone = purgeAt(contract, await readPauses(tx));
  const facts = { plan: planNames[contract.plan] };
  const endsAt = (contract.endsAt ?? step.at).toISOString();
  const values = { facts, ...endAndPurge(endsAt, gone) };
  switch (step.kind) {
    case 'end-warning':
      await sendNotice(tx, organizationId, { key: step.key, kind: 'end-warning', to: 'payers', values }, now);
      await announceToLearners(tx, opened, 'learner-end-warning', step.key, now);
      return opened;
    case 'end': {
      const reason = contract.endReason ?? 'plan-over';
      const event: ContractEvent = { kind: 'ended', at: step.endsAt, reason };
      const ended = await appendContractEvents(tx, opened, [event], { actor: systemActor, now });
      await sendNotice(tx, organizationId, { key: step.key, kind: 'ended', to: 'owner', values }, now);
      await announceToLearners(tx, opened, 'learner-ended', step.key, now);
      return ended;
    }
    case 'purge-warning':
      await sendNotice(
        tx,
        organizationId,
        {
          ...{ key: step.key, kind: 'purge-warning', to: 'payers' },
          values: { ...values, facts: { ...facts, days: step.daysBefore } },
        },
        now,
      );
      return opened;
    case 'quote-lapse': {
      const event: ContractEvent = { kind: 'recovery-closed', at: step.at, purgeNotBefore: now };
      const lapsed = await appendContractEvents(tx, opened, [event], { actor: systemActor, now });
      await lapseRecovery(tx, lapsed, now);
      const quoteDays = contract.policy.recoveryQuoteDays;
      await sendNotice(
        tx,
        organizationId,
        { key: step.key, kind: 'recovery-lapsed', to: 'owner', values: { facts: { quoteDays } } },
        now,
      );
      return lapsed;
    }
  }
}
