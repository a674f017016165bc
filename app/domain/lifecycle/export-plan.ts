import { z } from 'zod';
import { idSchema } from '~/domain/id';

/**
 * One part of an export. `table`: the rows of a tenant table as JSON, one a line; `lines`: the same as JSON lines;
 * `csv`: what spreadsheets read; the others: files of their own in a folder.
 */
export type ExportPart =
  | { kind: 'table' | 'lines'; table: string; path: string }
  | { kind: 'csv'; list: 'people' | 'enrolments' | 'progress'; path: string }
  | { kind: 'certificates' | 'invoices' | 'files' }
  | { kind: 'readme'; path: string };

const json = (table: string, name: string): ExportPart => ({
  kind: 'table',
  table,
  path: `data/${name}.json`,
});

/** Everything an organization holds, in the order in which its export is written. */
export const exportParts: readonly ExportPart[] = [
  { kind: 'csv', list: 'people', path: 'people.csv' },
  { kind: 'csv', list: 'enrolments', path: 'enrolments.csv' },
  { kind: 'csv', list: 'progress', path: 'progress.csv' },
  json('Organization', 'organization'),
  json('Membership', 'people'),
  json('Group', 'groups'),
  json('GroupMember', 'group-members'),
  json('MemberImport', 'imports'),
  json('MemberErasure', 'erasures'),
  json('Course', 'courses'),
  json('CourseModule', 'modules'),
  json('Lesson', 'lessons'),
  json('LessonRevision', 'lesson-history'),
  json('QuestionBank', 'question-banks'),
  json('Question', 'questions'),
  json('CourseVersion', 'published-versions'),
  json('CourseVersionLesson', 'published-lessons'),
  json('Enrolment', 'enrolments'),
  json('LessonCompletion', 'completions'),
  json('LessonReading', 'readings'),
  json('LessonResult', 'lesson-results'),
  json('QuizAttempt', 'quiz-attempts'),
  json('QuizAnswer', 'quiz-answers'),
  json('Submission', 'submissions'),
  json('SurveyResponse', 'survey-responses'),
  json('SurveyInvitation', 'survey-invitations'),
  json('HelpRequest', 'help-requests'),
  json('HelpMessage', 'help-messages'),
  json('Announcement', 'announcements'),
  json('Notification', 'notifications'),
  json('NotificationSetting', 'notification-settings'),
  json('Certificate', 'certificates'),
  json('LiveSession', 'sessions'),
  json('LiveSessionTrainer', 'session-trainers'),
  json('HalfDay', 'half-days'),
  json('SessionParticipant', 'session-participants'),
  json('HalfDayAttendance', 'attendance'),
  json('PresenceInterval', 'presence'),
  json('SessionStranger', 'unidentified-people'),
  json('AttendanceSignature', 'signatures'),
  json('AttendanceCorrection', 'attendance-corrections'),
  json('RoomMessage', 'room-messages'),
  json('SessionReplay', 'replays'),
  json('ReplayView', 'replay-views'),
  json('PreTest', 'equipment-tests'),
  json('FaultReport', 'fault-reports'),
  json('AccessExtension', 'access-extensions'),
  json('SeatEvent', 'seats'),
  json('AuditEntry', 'audit-log'),
  json('TermsAcceptance', 'accepted-texts'),
  json('ApiToken', 'api-tokens'),
  json('StoredFile', 'files'),
  json('Subscription', 'contract'),
  json('ContractEvent', 'contract-events'),
  json('PolicySnapshot', 'contract-terms'),
  json('Notice', 'notices'),
  json('FormalNotice', 'formal-notices'),
  json('RecoveryRequest', 'recovery-requests'),
  json('PlanOrder', 'plan-orders'),
  json('Invoice', 'invoices'),
  json('InvoiceLine', 'invoice-lines'),
  json('InvoiceEvent', 'invoice-events'),
  json('InvoiceCollection', 'invoice-collections'),
  json('InvoiceDispute', 'invoice-disputes'),
  json('PaymentMethod', 'payment-methods'),
  json('PaymentAttempt', 'payments'),
  json('Refund', 'refunds'),
  json('ClientCompany', 'clients'),
  json('Establishment', 'establishments'),
  json('ClientContact', 'client-contacts'),
  json('ClientQuestion', 'client-questions'),
  json('TrainingOrder', 'training-orders'),
  json('OrderVersion', 'order-versions'),
  json('OrderAcceptance', 'order-acceptances'),
  json('OrderSession', 'order-sessions'),
  json('OrderParticipant', 'order-participants'),
  json('FundingAgreement', 'funding-agreements'),
  json('AgreementPerson', 'agreement-people'),
  json('OrderSettlement', 'settlements'),
  json('OrderNotice', 'order-notices'),
  json('SaleSettings', 'sale-settings'),
  json('SaleTerms', 'terms-of-sale'),
  json('NumberSeries', 'number-series'),
  json('SaleInvoice', 'sale-invoices'),
  json('SaleInvoiceLine', 'sale-invoice-lines'),
  json('SaleCollection', 'sale-collections'),
  json('SalePayment', 'sale-payments'),
  json('BankImport', 'bank-imports'),
  json('BankLine', 'bank-lines'),
  json('IssuedDocument', 'issued-documents'),
  json('EvidenceFile', 'evidence-files'),
  json('AuditLink', 'audit-links'),
  json('AuditVisit', 'audit-visits'),
  json('EvidenceStream', 'evidence-chains'),
  { kind: 'lines', table: 'EvidenceRecord', path: 'evidence/evidence.jsonl' },
  { kind: 'certificates' },
  { kind: 'invoices' },
  { kind: 'files' },
  { kind: 'readme', path: 'README.txt' },
];

/** Tenant tables that no export holds: answers to retried calls, exports, what rooms exchange, sealed secrets, and what learners note for themselves alone. */
export const notExported: readonly string[] = [
  'IdempotencyKey',
  'DataExport',
  'RoomPeer',
  'RoomSignal',
  'JaasAccount',
  'LessonNote',
];

/** How far an export is: the part being written, the key of its last row, how long its file is so far. */
export const exportProgressSchema = z.object({
  part: z.int().default(0),
  after: z.array(z.string()).nullable().default(null),
  bytes: z.int().default(0),
  records: z.int().default(0),
  failures: z.int().default(0),
  /** Files whose bytes the store no longer had. */
  missing: z.array(z.string()).default([]),
});

export type ExportProgress = z.output<typeof exportProgressSchema>;

export const exportDays = 7;

/** Work of the outbox: make an export. */
export const dataExportWork = z.object({ organizationId: idSchema, exportId: idSchema });

export const exportStatuses = ['queued', 'running', 'ready', 'failed', 'deleted'] as const;

export type ExportStatus = (typeof exportStatuses)[number];

export type ExportStage = 'rows' | 'documents' | 'archive';

/** What is to be done next for an export that is so far. */
export function exportStage({ part }: ExportProgress): ExportStage {
  const kind = exportParts[part]?.kind;
  if (!kind) return 'archive';
  return kind === 'certificates' || kind === 'invoices' || kind === 'files' ? 'documents' : 'rows';
}

/** The progress once a part is whole. */
export function nextExportPart(progress: ExportProgress): ExportProgress {
  return { ...progress, part: progress.part + 1, after: null, bytes: 0 };
}

/** How much of an export is written, from 0 to 1: by its parts, since nobody counts rows ahead. */
export function exportRatio({ part }: ExportProgress): number {
  return part / (exportParts.length + 1);
}
