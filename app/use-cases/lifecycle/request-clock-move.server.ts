import { createHash } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { canMoveClock } from '~/domain/lifecycle/clock-target';
import { Refusal } from '~/domain/refusal';
import { isSandbox } from '~/platform/clock.server';
import { createId } from '~/platform/id.server';
import { lockClock } from '~/platform/locks.server';
import { forAccounts, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

const action = 'clock.moved';

/**
 * Has a worker move the sandbox clock to an instant, running every job due on the way. An idempotency key leads to the
 * move it asked for, whose row remembers it. Refuses with `not-found` outside a sandbox, `clock-backwards`,
 * `clock-too-far` (more than five years), `clock-moving` while another move runs, and `idempotency-conflict`.
 */
export async function requestClockMove(
  actor: ActorOf<'operator'>,
  { to, reason }: { to: Date; reason: string },
  { now, idempotency }: { now: Date; idempotency?: { key: string } | undefined },
): Promise<{ moveId: string }> {
  if (!isSandbox()) throw new Refusal('not-found');
  const moveId = idempotency ? idOfKey(idempotency.key) : createId();
  await inTransaction(forAccounts(), async (tx) => {
    await lockClock(tx);
    if (idempotency && (await askedBefore(tx, moveId, { to, reason }))) return;
    const decision = canMoveClock(now, to);
    if (!decision.allowed) throw new Refusal(decision.reason);
    if ((await tx.clockMove.count({ where: { finishedAt: null } })) > 0) throw new Refusal('clock-moving');
    await tx.clockMove.create({
      data: { id: moveId, target: to, requestedBy: actor.userId, requestedAt: now },
      select: { id: true },
    });
    const work = { kind: 'work', name: 'move-clock', values: { moveId } } as const;
    await appendOutboxMessages(tx, [{ ...work, deliveryKey: `move-clock:${moveId}`, organizationId: null }]);
    const details = { moveId, from: now.toISOString(), to: to.toISOString() };
    await appendOperatorAuditEntry(tx, actor, { action, reason, details }, now);
  });
  return { moveId };
}

/** Whether the move of a key was asked for already, in the same words. */
async function askedBefore(tx: Tx, moveId: string, asked: { to: Date; reason: string }): Promise<boolean> {
  const move = await tx.clockMove.findUnique({ where: { id: moveId }, select: { target: true } });
  if (!move) return false;
  const act = await tx.operatorAuditEntry.findFirst({
    where: { action, details: { path: ['moveId'], equals: moveId } },
    select: { reason: true },
  });
  const same = move.target.getTime() === asked.to.getTime() && act?.reason === asked.reason;
  if (!same) throw new Refusal('idempotency-conflict');
  return true;
}

/** The same key leads to the same id: a UUID of version 8, made of the key's hash. */
function idOfKey(key: string): string {
  const hex = createHash('sha256').update(`clock-move ${key}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
