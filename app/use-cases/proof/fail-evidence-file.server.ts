import type { ActorOf } from '~/domain/actor';
import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import { forOrganization } from '~/platform/tenancy.server';
import { failEvidenceFile as fail } from '~/records/proof/evidence-files.server';

/** Gives up an evidence file that could not be made; it may be asked for again. */
export async function failEvidenceFile(
  _actor: ActorOf<'system'>,
  key: EvidenceFileKey,
  { now }: { now: Date },
): Promise<void> {
  await fail(forOrganization(key.organizationId), key, now);
}
