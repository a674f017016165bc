import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { listRetained, type RetainedEvidence } from '~/records/proof/retained-evidence.server';
import { purgeLine, type PurgeLine } from '~/records/lifecycle/purge-line.server';

/** One purge with its receipt and the evidence that is kept. Refuses with `not-found`. */
export async function getPurge(
  _actor: ActorOf<'operator'>,
  { purgeId }: { purgeId: string },
): Promise<PurgeLine & { evidence: RetainedEvidence[] }> {
  if (!idSchema.safeParse(purgeId).success) throw new Refusal('not-found');
  const row = await forAccounts().purge.findUnique({ where: { id: purgeId } });
  if (!row) throw new Refusal('not-found');
  return { ...purgeLine(row), evidence: await listRetained(forAccounts(), row.organizationId) };
}
