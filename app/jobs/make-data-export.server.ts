import { systemActor } from '~/domain/actor';
import { dataExportWork, type ExportStage } from '~/domain/lifecycle/export-plan';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { logger } from '~/platform/logger.server';
import { deliverRecovery } from '~/use-cases/lifecycle/deliver-recovery.server';
import { failDataExport } from '~/use-cases/lifecycle/fail-data-export.server';
import { finishDataExport } from '~/use-cases/lifecycle/finish-data-export.server';
import { writeExportDocuments } from '~/use-cases/lifecycle/write-export-documents.server';
import { writeExportRows } from '~/use-cases/lifecycle/write-export-rows.server';

const steps = { rows: writeExportRows, documents: writeExportDocuments, archive: finishDataExport };

/** Makes an export step by step, each of which keeps how far it is; stopped anywhere, it goes on from there. */
export const makeDataExport: WorkHandler = async (given, signal) => {
  const at = dataExportWork.parse(given);
  const now = await businessNow();
  try {
    for (let next: ExportStage | 'gone' = 'rows'; next !== 'gone';) {
      signal.throwIfAborted();
      next = await steps[next](systemActor, at, { now });
    }
  } catch (error) {
    if (signal.aborted) throw error;
    logger.error({ ...at, err: error }, 'export failed');
    if (await failDataExport(systemActor, at, { now })) throw error;
  }
  await deliverRecovery(systemActor, at, { now });
};
