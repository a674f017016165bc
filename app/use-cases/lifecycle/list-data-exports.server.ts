import type { ActorOf } from '~/domain/actor';
import { exportProgressSchema, exportRatio, type ExportStatus } from '~/domain/lifecycle/export-plan';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type DataExportLine = {
  id: string;
  status: ExportStatus;
  ratio: number;
  bytes: number | null;
  sha256: string | null;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
};

const shown = 20;

/** The exports that were asked for, the newest first, twenty at most. Refuses with `not-allowed`. */
export async function listDataExports(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<DataExportLine[]> {
  if (!can(actor, 'exports.make')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).dataExport.findMany({
    where: { organizationId, cause: 'self-service' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  });
  return rows.map(({ id, status, progress, bytes, sha256, createdAt, finishedAt, expiresAt }) => ({
    id,
    // What is over is gone for its reader, before the sweep has removed it.
    status: status === 'ready' && expiresAt && expiresAt <= now ? 'deleted' : (status as ExportStatus),
    ratio: status === 'ready' ? 1 : exportRatio(exportProgressSchema.parse(progress)),
    bytes: bytes === null ? null : Number(bytes),
    sha256,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }));
}
