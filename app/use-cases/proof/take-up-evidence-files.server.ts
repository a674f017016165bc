import type { ActorOf } from '~/domain/actor';
import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import { acrossOrganizations, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { evidenceFileOutbox, failEvidenceFile, markTakenUp } from '~/records/proof/evidence-files.server';

const hourMs = 60 * 60_000;
const atOnce = 500;

/**
 * Evidence files that were asked for an hour ago and more and are not made: each is handed to the queue once more, and
 * given up by the next look, so that it can be asked for again. One that is being made all the same is made once. Returns
 * how many of each; a dry run only counts.
 */
export async function takeUpEvidenceFiles(
  _actor: ActorOf<'system'>,
  { dryRun }: { dryRun: boolean },
  { now }: { now: Date },
): Promise<{ takenUp: number; failed: number }> {
  const left = await acrossOrganizations(
    'evidence files whose work nobody does any more',
  ).evidenceFile.findMany({
    where: {
      status: { in: ['queued', 'running'] },
      createdAt: { lte: new Date(now.getTime() - hourMs) },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: atOnce,
    select: { organizationId: true, id: true, error: true },
  });
  const done = { takenUp: 0, failed: 0 };
  for (const { organizationId, id: evidenceFileId, error } of left) {
    const key = { organizationId, evidenceFileId };
    done[error === null ? 'takenUp' : 'failed'] += 1;
    if (dryRun) continue;
    if (error === null) await takeUp(key);
    else await failEvidenceFile(forOrganization(organizationId), key, now);
  }
  return done;
}

async function takeUp(key: EvidenceFileKey): Promise<void> {
  await inTransaction(forOrganization(key.organizationId), async (tx) => {
    if (await markTakenUp(tx, key)) await appendOutboxMessages(tx, [evidenceFileOutbox(key, 'again')]);
  });
}
