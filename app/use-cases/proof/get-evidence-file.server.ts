import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import type { EvidenceFileStatus } from '~/domain/proof/evidence-file';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { Refusal } from '~/domain/refusal';
import { openEvidence } from '~/integrations/disk/evidence-folder.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

export type EvidenceFileState = {
  id: string;
  orderId: string;
  participantId: string | null;
  status: EvidenceFileStatus;
  progress: { done: number; total: number };
  bytes: number | null;
  sha256: string | null;
  missing: MissingPiece[];
  fileName: string;
  /** There once it is ready. */
  file: ReadableFile | null;
};

/** An evidence file: how far it is, and once it is ready its bytes. Refuses with `not-allowed` and `not-found`. */
export async function getEvidenceFile(
  actor: ActorOf<'member'>,
  { evidenceFileId }: { evidenceFileId: string },
): Promise<EvidenceFileState> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const row = idSchema.safeParse(evidenceFileId).success
    ? await forOrganization(organizationId).evidenceFile.findUnique({
        where: { organizationId_id: { organizationId, id: evidenceFileId } },
      })
    : null;
  if (!row) throw new Refusal('not-found');
  const { id, orderId, participantId, fileName, storeKey, sha256 } = row;
  const bytes = row.bytes === null ? null : Number(row.bytes);
  const isReady = row.status === 'ready' && storeKey !== null && sha256 !== null && bytes !== null;
  return {
    ...{ id, orderId, participantId, fileName, sha256, bytes },
    status: row.status as EvidenceFileStatus,
    progress: { done: row.progress, total: row.total },
    missing: row.missing as MissingPiece[],
    file: isReady
      ? {
          ...{ name: fileName, mediaType: 'application/zip', bytes, sha256 },
          read: (range) => openEvidence(storeKey, range),
        }
      : null,
  };
}
