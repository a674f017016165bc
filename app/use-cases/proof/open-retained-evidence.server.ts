import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { openRetainedUntil } from '~/records/proof/retained-evidence.server';

const openMs = 7 * 24 * 60 * 60_000;

/**
 * Lets whoever holds the lasting link of a purge fetch a retained evidence file for 7 days of real time, once an operator
 * has seen their proof; the reason is logged. Refuses with `not-found`.
 */
export async function openRetainedEvidence(
  actor: ActorOf<'operator'>,
  { purgeId, documentId, reason }: { purgeId: string; documentId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  if (![purgeId, documentId].every((id) => idSchema.safeParse(id).success)) throw new Refusal('not-found');
  const database = forAccounts();
  const purge = await database.purge.findUnique({ where: { id: purgeId }, select: { organizationId: true } });
  if (!purge) throw new Refusal('not-found');
  const { organizationId } = purge;
  const until = new Date(Date.now() + openMs);
  await inTransaction(database, async (tx) => {
    if (!(await openRetainedUntil(tx, organizationId, documentId, until))) throw new Refusal('not-found');
    const details = { documentId, until: until.toISOString() };
    await appendOperatorAuditEntry(
      tx,
      actor,
      { action: 'evidence.opened', reason, organizationId, details },
      now,
    );
  });
}
