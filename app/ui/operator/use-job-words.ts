import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';

const jobs = [
  'bill-subscriptions',
  'collect-invoices',
  'advance-contracts',
  'purge-organizations',
  'extend-access',
  'close-attempts',
  'complete-steps',
  'remind-sessions',
  'send-surveys',
  'invoice-orders',
  'remind-learners',
  'send-notifications',
  'sweep-archives',
  'sweep-expired',
  'sweep-unused-files',
  'verify-evidence',
] as const;

const figures = [
  'surveys',
  'orders',
  'completed',
  'broken',
  'records',
  'streams',
  'sessions',
  'tokens',
  'rateLimits',
  'idempotencyKeys',
  'outboxMessages',
  'roomPages',
  'roomSignals',
  'filesUnused',
  'filesDeleted',
  'uploadsUnfinished',
  'filesUnrecorded',
  'evidenceUnfinished',
  'organizations',
  'failed',
  'issued',
  'payments',
  'steps',
  'purged',
  'recordsErased',
  'organizationsToPurge',
  'documents',
  'recoveredArchives',
  'erasures',
  'exports',
  'digests',
  'reminders',
  'attemptsClosed',
] as const;

/** What jobs do and bring back, in words; what is not known by name keeps the one it has. */
export function useJobWords() {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  return {
    purposeOf: (name: string) => {
      const job = jobs.find((known) => known === name);
      return job && t(`jobs.purposes.${job}`);
    },
    figureOf: (name: string) => {
      const figure = figures.find((known) => known === name);
      return figure ? t(`job.figures.${figure}`) : name;
    },
    valueOf: (value: unknown) => {
      if (value === null) return t('none');
      if (Array.isArray(value)) return formats.number(value.length);
      return typeof value === 'number' ? formats.number(value) : JSON.stringify(value);
    },
  };
}
