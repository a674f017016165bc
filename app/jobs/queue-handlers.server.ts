import { issueOrderDocuments } from '~/jobs/issue-documents.server';
import { makeDataExport } from '~/jobs/make-data-export.server';
import { buildEvidenceFiles } from '~/jobs/build-evidence-files.server';
import { announceMaintenance } from '~/jobs/announce-maintenance.server';
import { announceToLearners } from '~/jobs/announce-to-learners.server';
import { announceRevision } from '~/jobs/announce-revision.server';
import { moveClock } from '~/jobs/move-clock.server';
import { moveEnrolments } from '~/jobs/move-enrolments.server';
import { processRoomEvent } from '~/jobs/process-room-event.server';
import { processWebhook } from '~/jobs/process-webhook.server';
import { refreshAgendas } from '~/jobs/refresh-agendas.server';
import { refundPayment } from '~/jobs/refund-payment.server';
import { removeOrganizationFiles } from '~/jobs/remove-organization-files.server';
import { removeStoredFile } from '~/jobs/remove-stored-file.server';
import { runMemberImport } from '~/jobs/run-member-import.server';
import { runRequestedJob } from '~/jobs/run-requested-job.server';
import type { WorkHandler } from '~/platform/job-queue.server';

/** Work that the outbox hands to the queue, by name. Each handler re-reads and re-decides: a second run changes nothing. */
export const queueHandlers: Readonly<Record<string, WorkHandler>> = {
  'run-member-import': runMemberImport,
  'move-enrolments': moveEnrolments,
  'make-data-export': makeDataExport,
  'build-evidence-files': buildEvidenceFiles,
  'issue-documents': issueOrderDocuments,
  'remove-stored-file': removeStoredFile,
  'remove-organization-files': removeOrganizationFiles,
  'process-webhook': processWebhook,
  'process-room-event': processRoomEvent,
  'refund-payment': refundPayment,
  'announce-revision': announceRevision,
  'announce-maintenance': announceMaintenance,
  'announce-to-learners': announceToLearners,
  'refresh-agendas': refreshAgendas,
  'run-job': runRequestedJob,
  'move-clock': moveClock,
};
