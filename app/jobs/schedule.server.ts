import type { Job } from '~/jobs/job.server';
import { advanceContracts, nextStep } from '~/jobs/advance-contracts.server';
import { billSubscriptions, nextBilling } from '~/jobs/bill-subscriptions.server';
import { closeAttempts, nextAttemptEnd } from '~/jobs/close-attempts.server';
import { collectInvoices, nextCollection } from '~/jobs/collect-invoices.server';
import { completeSteps, nextStepMoment } from '~/jobs/complete-steps.server';
import { extendAccess, nextExtension } from '~/jobs/extend-access.server';
import { invoiceOrders, nextSaleMoment } from '~/jobs/invoice-orders.server';
import { nextPurge, purgeOrganizations } from '~/jobs/purge-organizations.server';
import { remindLearners } from '~/jobs/remind-learners.server';
import { nextReminder, remindSessions } from '~/jobs/remind-sessions.server';
import { nextDigest, sendNotifications } from '~/jobs/send-notifications.server';
import { nextSurvey, sendSurveys } from '~/jobs/send-surveys.server';
import { nextFundingReminder, remindFunding } from '~/jobs/remind-funding.server';
import { nextSettlement, settleOrders } from '~/jobs/settle-orders.server';
import { sweepArchives } from '~/jobs/sweep-archives.server';
import { sweepExpired } from '~/jobs/sweep-expired.server';
import { sweepUnusedFiles } from '~/jobs/sweep-unused-files.server';
import { takeUpUnfinishedFiles } from '~/jobs/take-up-evidence-files.server';
import { verifyEvidence } from '~/jobs/verify-evidence.server';

/** The whole timetable. Moments are of the business clock; `dailyAt` is a wall time in Europe/Paris. */
export const timetable: readonly Job[] = [
  {
    ...{ name: 'bill-subscriptions', rhythm: { everyMinutes: 5 } },
    ...{ run: billSubscriptions, nextMoment: nextBilling },
  },
  {
    ...{ name: 'collect-invoices', rhythm: { everyMinutes: 5 } },
    ...{ run: collectInvoices, nextMoment: nextCollection },
  },
  {
    ...{ name: 'advance-contracts', rhythm: { everyMinutes: 1 } },
    ...{ run: advanceContracts, nextMoment: nextStep },
  },
  {
    ...{ name: 'purge-organizations', rhythm: { everyMinutes: 5 } },
    ...{ run: purgeOrganizations, nextMoment: nextPurge },
  },
  {
    ...{ name: 'remind-sessions', rhythm: { everyMinutes: 1 } },
    ...{ run: remindSessions, nextMoment: nextReminder },
  },
  {
    ...{ name: 'extend-access', rhythm: { everyMinutes: 5 } },
    ...{ run: extendAccess, nextMoment: nextExtension },
  },
  {
    ...{ name: 'close-attempts', rhythm: { everyMinutes: 1 } },
    ...{ run: closeAttempts, nextMoment: nextAttemptEnd },
  },
  {
    ...{ name: 'complete-steps', rhythm: { everyMinutes: 5 } },
    ...{ run: completeSteps, nextMoment: nextStepMoment },
  },
  {
    ...{ name: 'send-notifications', rhythm: { everyMinutes: 1 } },
    ...{ run: sendNotifications, nextMoment: nextDigest },
  },
  {
    ...{ name: 'remind-funding', rhythm: { everyMinutes: 5 } },
    ...{ run: remindFunding, nextMoment: nextFundingReminder },
  },
  {
    ...{ name: 'settle-orders', rhythm: { everyMinutes: 5 } },
    ...{ run: settleOrders, nextMoment: nextSettlement },
  },
  {
    ...{ name: 'invoice-orders', rhythm: { everyMinutes: 5 } },
    ...{ run: invoiceOrders, nextMoment: nextSaleMoment },
  },
  { name: 'remind-learners', rhythm: { dailyAt: '08:00' }, run: remindLearners },
  {
    ...{ name: 'send-surveys', rhythm: { everyMinutes: 60 } },
    ...{ run: sendSurveys, nextMoment: nextSurvey },
  },
  {
    ...{ name: 'build-evidence-files', rhythm: { everyMinutes: 60 } },
    ...{ run: takeUpUnfinishedFiles, onceByMove: true as const },
  },
  { name: 'sweep-archives', rhythm: { everyMinutes: 60 }, run: sweepArchives },
  { name: 'sweep-expired', rhythm: { everyMinutes: 60 }, run: sweepExpired },
  { name: 'sweep-unused-files', rhythm: { dailyAt: '04:00' }, run: sweepUnusedFiles },
  { name: 'verify-evidence', rhythm: { dailyAt: '03:00' }, run: verifyEvidence, onceByMove: true },
];
