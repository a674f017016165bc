import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { openExport } from '~/integrations/disk/export-folder.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

/** The archive of an export, while it is kept. Refuses with `not-allowed` and `not-found`. */
export async function getDataExportFile(
  actor: ActorOf<'member'>,
  { exportId }: { exportId: string },
  { now }: { now: Date },
): Promise<ReadableFile> {
  if (!can(actor, 'exports.make')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const row = idSchema.safeParse(exportId).success
    ? await forOrganization(organizationId).dataExport.findFirst({
        where: {
          organizationId,
          id: exportId,
          cause: 'self-service',
          status: 'ready',
          expiresAt: { gt: now },
        },
        select: { bytes: true, sha256: true, createdAt: true },
      })
    : null;
  if (!row?.sha256 || row.bytes === null) throw new Refusal('not-found');
  return {
    name: `assidu-${dayIn(row.createdAt, 'Europe/Paris')}.zip`,
    mediaType: 'application/zip',
    bytes: Number(row.bytes),
    sha256: row.sha256,
    read: (range) => openExport(organizationId, exportId, range),
  };
}
