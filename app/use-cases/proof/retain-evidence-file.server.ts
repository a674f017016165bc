import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase, dayIn } from '~/domain/calendar';
import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import { removeRetained, retainFile } from '~/integrations/disk/retained-folder.server';
import { createId } from '~/platform/id.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readKeptUntil } from '~/records/proof/read-retention.server';
import { recordRetained } from '~/records/proof/retained-evidence.server';

/**
 * Moves an evidence file that is ready to the restricted archive, encrypted, until its time is over (F14). Its bytes are
 * there before the archive names them: killed in between, what nobody names is written again.
 */
export async function retainEvidenceFile(
  _actor: ActorOf<'system'>,
  { organizationId, evidenceFileId }: EvidenceFileKey,
  { now }: { now: Date },
): Promise<void> {
  const db = forOrganization(organizationId);
  const file = await db.evidenceFile.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: evidenceFileId } },
    include: {
      order: {
        select: {
          id: true,
          number: true,
          endsOn: true,
          client: { select: { organization: { select: { timeZone: true } } } },
        },
      },
    },
  });
  if (!file.storeKey) throw new Error('the evidence of an order was not made');
  const { endsOn, client, ...order } = file.order;
  const today = dayIn(now, client.organization.timeZone);
  const keptUntil = (await readKeptUntil(db, organizationId, [file.orderId], today)).get(file.orderId);
  if (!keptUntil) throw new Error('the order of an evidence file does not exist');
  const id = createId();
  const { token: key } = createSecretToken();
  const { bytes, sha256 } = await retainFile(file.storeKey, id, key);
  await recordRetained(
    db,
    organizationId,
    {
      ...{ id, key, bytes, sha256, fileName: file.fileName, keptUntil },
      order: { ...order, endsOn: dayFromDatabase(endsOn) },
    },
    now,
  );
  // Another run that was first keeps its own.
  const named = await db.archivedDocument.count({ where: { organizationId, id } });
  if (named === 0) await removeRetained(id);
}
