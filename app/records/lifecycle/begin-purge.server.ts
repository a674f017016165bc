import { systemActor } from '~/domain/actor';
import { purgeAt } from '~/domain/lifecycle/contract-state';
import { purgeDecision } from '~/domain/lifecycle/purge-decision';
import { nothingPurged } from '~/domain/lifecycle/purge-receipt';
import { createId } from '~/platform/id.server';
import { lockOrganization } from '~/platform/locks.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { readContract } from '~/records/lifecycle/read-contract.server';
import { readPauses } from '~/records/lifecycle/read-pauses.server';

/**
 * Decides anew, with the organization locked, and begins: from here on nothing can be bought. The id of the purge, also
 * of one that was interrupted; null where nothing is to be erased (any more). A payment that is under way
 * holds it: a payment that arrives in the middle of anything wins.
 */
export async function beginPurge(tx: Tx, organizationId: string, now: Date): Promise<string | null> {
  const exists = await lockOrganization(tx, organizationId);
  const begun = await tx.purge.findUnique({
    where: { organizationId },
    select: { id: true, status: true },
  });
  if (begun) return begun.status === 'running' ? begun.id : null;
  if (!exists) return null;
  const opened = await readContract(tx, organizationId);
  const pauses = await readPauses(tx);
  const decision = purgeDecision(opened.contract, pauses, now);
  if (!decision.allowed) {
    // The agenda may be older than a force majeure (P24).
    await tx.contractAgenda.updateMany({
      where: { organizationId },
      data: { purgeAt: purgeAt(opened.contract, pauses) },
    });
    return null;
  }
  const underWay = { in: ['created', 'processing', 'requires-action'] };
  const unanswered = await tx.paymentAttempt.count({ where: { organizationId, status: underWay } });
  if (unanswered > 0) return null;

  await appendContractEvents(tx, opened, [{ kind: 'purge-begun', at: now }], { actor: systemActor, now });
  // Nothing else is due any more; the moment of the purge stays, for whoever takes it up again.
  await tx.contractAgenda.updateMany({
    where: { organizationId },
    data: { billAt: null, collectAt: null, stepAt: null },
  });
  const { kind } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { kind: true },
  });
  const id = createId();
  await tx.purge.create({
    data: {
      ...{ id, organizationId, cause: decision.cause, status: 'running', startedAt: now },
      organizationName: kind === 'natural-person' ? '' : opened.organizationName,
      counts: toJson(nothingPurged),
      kept: [],
    },
    select: { id: true },
  });
  return id;
}
