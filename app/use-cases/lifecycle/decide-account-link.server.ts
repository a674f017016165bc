import type { ActorOf } from '~/domain/actor';
import type { LinkKind } from '~/domain/lifecycle/contract-act-inputs';
import { contractState } from '~/domain/lifecycle/contract-state';
import { isRefusal, Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { announceEnd } from '~/records/lifecycle/announce-end.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type AccountLinkDecision = {
  organizationId: string;
  kind: LinkKind;
  value: string;
  decision: 'cleared' | 'refused';
  reason: string;
};

/**
 * What a person decided of an account that shares something with another (P18, GDPR art. 22): cleared, or refused, which
 * its owner reads by e-mail and which announces the end of a Test or Free (P06). The last decision counts. Refuses with
 * `not-found` where the account does not share that.
 */
export async function decideAccountLink(
  actor: ActorOf<'operator'>,
  { organizationId, kind, value, decision, reason }: AccountLinkDecision,
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const shared = await tx.accountLink.count({ where: { kind, value, organizationId } });
    if (shared === 0) throw new Refusal('not-found');
    const details = { kind, value };
    const act = { action: `account-link.${decision}`, reason, organizationId, details };
    if (decision === 'cleared') {
      await appendOperatorAuditEntry(tx, actor, act, now);
      return;
    }
    await refuse(tx, actor, opened, { kind, value, reason }, now);
    await appendAct(tx, actor, { ...act, subject: { kind: 'contract', name: opened.organizationName } }, now);
  });
}

async function refuse(
  tx: Tx,
  actor: ActorOf<'operator'>,
  opened: OpenedContract,
  { kind, value, reason }: { kind: LinkKind; value: string; reason: string },
  now: Date,
): Promise<void> {
  const { organizationId, contract } = opened;
  const key = `account-refused:${kind}:${value}:${now.toISOString()}`;
  const values = { facts: { reason } };
  await sendNotice(tx, organizationId, { key, kind: 'account-refused', to: 'owner', values }, now);
  const state = contractState(contract, now);
  if (state !== 'test' && state !== 'free') return;
  try {
    await announceEnd(tx, opened, { actor, reason }, now);
  } catch (error) {
    // It ends by itself within the notice, or its end is announced already: nothing to add.
    if (!isRefusal(error, 'end-notice-impossible')) throw error;
  }
}
