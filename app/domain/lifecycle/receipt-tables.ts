import { purgedModels } from '~/domain/lifecycle/purge-plan';

/** The tables that a receipt counts, in the order it shows them: what people know first. Words: `archive.tables.*`. */
export const receiptTables = [
  ...[...purgedModels].reverse(),
  'AuthToken',
  'ApiTokenKey',
  'OutboxMessage',
  'AccountLink',
  'JaasApp',
  'SessionAgenda',
  'LearningAgenda',
  'SigningLink',
  'FundingAgenda',
  'AuditLinkKey',
] as const;

export type ReceiptTable = (typeof receiptTables)[number];
