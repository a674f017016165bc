import type { Actor } from '~/domain/actor';
import { nextBillingAt } from '~/domain/billing/billing-periods';
import { planNames } from '~/domain/billing/plan-codes';
import type { Contract } from '~/domain/lifecycle/contract';
import { applyContractEvent, type ContractEvent } from '~/domain/lifecycle/contract-events';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import { nextStepAt } from '~/domain/lifecycle/contract-steps';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { insertRows } from '~/platform/insert-rows.server';
import { writeSubscription } from '~/records/lifecycle/write-subscription.server';
import { setAgenda } from '~/records/lifecycle/set-agenda.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Events that are only the calendar's arithmetic: no act of anybody, and not in the log. */
const quiet: ReadonlySet<string> = new Set(['started', 'period-begun', 'last-period-closed']);

/**
 * Writes what happened to a contract, and the contract as it then stands: its subscription, the organization's own
 * row, when something is next due, and the log. The organization is locked. An event told twice (same kind, same
 * instant) changes nothing.
 */
export async function appendContractEvents(
  tx: Tx,
  opened: OpenedContract,
  events: readonly ContractEvent[],
  { actor, now }: { actor: Actor; now: Date },
): Promise<OpenedContract> {
  const { organizationId } = opened;
  let { contract } = opened;
  for (const event of events) {
    const before = contract;
    contract = applyContractEvent(contract, event);
    const row = {
      ...{ organizationId, id: createId(), key: keyOf(event), kind: event.kind, payload: event },
      ...{ actorKind: actor.kind, actorId: actorIdOf(actor), occurredAt: event.at, recordedAt: now },
    };
    const once = { organizationId, skipConflicts: true };
    const count = await insertRows(tx, 'ContractEvent', [row], once);
    if (count === 0) {
      contract = before;
      continue;
    }
    if (event.kind === 'started' || !sameTerms(before, contract)) {
      await keepPolicy(tx, organizationId, contract, event.at);
    }
    if (!quiet.has(event.kind)) {
      const subject = { kind: 'contract', name: planNames[contract.plan] };
      const details = toJson(event) as Record<string, unknown>;
      const act = { action: `contract.${event.kind}`, subject, details };
      await appendAuditEntry(tx, organizationId, actor, act, now);
    }
  }
  return keepContract(tx, { ...opened, contract }, now);
}

/**
 * Writes the contract as it stands, with the moments at which something is next due. A step that is due and was not
 * taken stays due, unless `stepsTaken` says that they were.
 */
export async function keepContract(
  tx: Tx,
  opened: OpenedContract,
  now: Date,
  { stepsTaken = false }: { stepsTaken?: boolean } = {},
): Promise<OpenedContract> {
  const { organizationId, contract, customerId } = opened;
  await writeSubscription(tx, organizationId, { contract, customerId });
  const { plan, planStartedAt, endsAt: planEndsAt } = contract;
  const row = { state: contractState(contract, now), plan, planStartedAt, planEndsAt };
  if (JSON.stringify(row) !== JSON.stringify(opened.row)) {
    await tx.organization.update({ where: { id: organizationId }, data: row, select: { id: true } });
  }
  const pauses = await readPauses(tx);
  const billed = row.state === 'active' || row.state === 'past-due' || row.state === 'ended';
  const moments = {
    billAt: billed ? nextBillingAt(contract) : null,
    stepAt: nextStepAt(contract, now, pauses),
    purgeAt: contract.purgedAt ? null : purgeAt(contract, pauses),
  };
  await setAgenda(tx, organizationId, moments, { now, stepsTaken });
  return { ...opened, row, kept: true };
}

const sameTerms = ({ terms: one }: Contract, { terms: other }: Contract) =>
  one.code === other.code && one.effectiveOn === other.effectiveOn;

async function keepPolicy(tx: Tx, organizationId: string, { terms, policy }: Contract, at: Date) {
  const accepted = await tx.termsAcceptance.findFirst({
    where: { organizationId, document: 'terms' },
    orderBy: { acceptedAt: 'desc' },
    select: { version: true, hash: true },
  });
  await tx.policySnapshot.create({
    data: {
      ...{ organizationId, id: createId(), plan: terms.code, terms: toJson(terms), policy: toJson(policy) },
      ...{ legalVersion: accepted?.version ?? null, legalHash: accepted?.hash ?? null, acceptedAt: at },
    },
    select: { id: true },
  });
}

const keyOf = ({ kind, at }: ContractEvent) => `${kind}:${at.toISOString()}`;

function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'member') return actor.membershipId;
  return actor.kind === 'operator' ? actor.userId : null;
}
