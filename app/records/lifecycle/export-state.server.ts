import {
  exportProgressSchema,
  exportStage,
  type ExportProgress,
  type ExportStage,
} from '~/domain/lifecycle/export-plan';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type ExportKey = { organizationId: string; exportId: string };

/** What is next for an export; `gone` when there is nothing to make (any more). */
export type ExportNext = ExportStage | 'gone';

const unfinished = { in: ['queued', 'running'] };

/** How far an export is; null once it is finished, failed or purged. */
export async function readExportProgress(
  tx: Tx,
  { organizationId, exportId }: ExportKey,
): Promise<ExportProgress | null> {
  const row = await tx.dataExport.findFirst({
    where: { organizationId, id: exportId, status: unfinished },
    select: { progress: true },
  });
  return row && exportProgressSchema.parse(row.progress);
}

/** Keeps how far an export is, and tells what is next: gone when it was purged meanwhile. */
export async function saveExportProgress(
  tx: Tx,
  { organizationId, exportId }: ExportKey,
  progress: ExportProgress,
): Promise<ExportNext> {
  const { count } = await tx.dataExport.updateMany({
    where: { organizationId, id: exportId, status: unfinished },
    data: { status: 'running', progress: toJson(progress) },
  });
  return count === 1 ? exportStage(progress) : 'gone';
}
