/**
 * What a purge erases of an organization, in the order that foreign keys allow (F14, G6). Every tenant table is either
 * here or among those kept; the architecture test fails for one that is forgotten. The contract goes with the
 * organization itself: as long as there is one, it says `purging`.
 */
export const purgedModels = [
  'IdempotencyKey',
  'DataExport',
  'RecoveryRequest',
  'FormalNotice',
  'Notice',
  'InvoiceDispute',
  'PlanOrder',
  'Refund',
  'PaymentAttempt',
  'PaymentMethod',
  'InvoiceCollection',
  'InvoiceEvent',
  'InvoiceLine',
  'Invoice',
  'ApiToken',
  'MemberImport',
  'GroupMember',
  'Group',
  'Certificate',
  'LessonReading',
  'LessonCompletion',
  'EvidenceRecord',
  'EvidenceStream',
  'Enrolment',
  'CourseVersionLesson',
  'CourseVersion',
  'Lesson',
  'CourseModule',
  'Course',
  'StoredFile',
  'SeatEvent',
  'AuditEntry',
  'TermsAcceptance',
  'ContractEvent',
  'PolicySnapshot',
  'Membership',
  'Subscription',
  'Organization',
] as const;

/** What the law keeps after a purge: the table, why, and for how long. */
export const keptModels: Readonly<Record<string, { law: string; years: number }>> = {};
