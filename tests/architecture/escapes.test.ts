import { expect, test } from 'vitest';
import { filesWith } from './source-files';

// Each line is reviewed: the file names the organization in every statement, or has to look across organizations.

test('only listed files run SQL of their own', () => {
  expect(filesWith('app', /from '~\/platform\/raw-sql\.server'/)).toEqual([
    'app/platform/erase-rows.server.ts',
    'app/platform/insert-rows.server.ts',
    'app/platform/list-rows.server.ts',
    'app/platform/locks.server.ts',
    'app/platform/outbox.server.ts',
    'app/platform/room-notices.server.ts',
    'app/platform/search-words.server.ts',
    'app/records/assessment/lock-attempt.server.ts',
    'app/records/assessment/read-quiz-statistics.server.ts',
    'app/records/assessment/read-respondents.server.ts',
    'app/records/assessment/write-answer.server.ts',
    'app/records/assessment/write-marks.server.ts',
    'app/records/assistance/course-teachers.server.ts',
    'app/records/assistance/plan-digests.server.ts',
    'app/records/attendance/find-hours-enrolments.server.ts',
    'app/records/attendance/list-hours-courses.server.ts',
    'app/records/attendance/lock-session.server.ts',
    'app/records/attendance/read-own-half-days.server.ts',
    'app/records/attendance/read-register-people.server.ts',
    'app/records/attendance/read-register-rows.server.ts',
    'app/records/attendance/read-room-facts.server.ts',
    'app/records/attendance/read-session-lines.server.ts',
    'app/records/attendance/read-sheet-rows.server.ts',
    'app/records/attendance/read-trainer-hours.server.ts',
    'app/records/attendance/record-presence.server.ts',
    'app/records/billing/allocate-invoice-number.server.ts',
    'app/records/billing/find-billing-work.server.ts',
    'app/records/billing/find-invoices.server.ts',
    'app/records/billing/read-billing-ledger.server.ts',
    'app/records/billing/read-billing-position.server.ts',
    'app/records/billing/read-buyer.server.ts',
    'app/records/billing/read-invoice-history.server.ts',
    'app/records/billing/read-owed.server.ts',
    'app/records/billing/read-seat-ledger.server.ts',
    'app/records/clients/find-clients-by-words.server.ts',
    'app/records/clients/read-client-standing.server.ts',
    'app/records/courses/find-used-files.server.ts',
    'app/records/funding/lock-order.server.ts',
    'app/records/funding/read-order-rows.server.ts',
    'app/records/learning/append-evidence.server.ts',
    'app/records/learning/find-course-learners.server.ts',
    'app/records/learning/lock-learner.server.ts',
    'app/records/learning/read-followings.server.ts',
    'app/records/learning/read-learner-standings.server.ts',
    'app/records/learning/read-lesson-row.server.ts',
    'app/records/learning/read-matrix-rows.server.ts',
    'app/records/learning/read-programme-row.server.ts',
    'app/records/learning/record-completion.server.ts',
    'app/records/learning/search-lessons.server.ts',
    'app/records/lifecycle/erase-certificates.server.ts',
    'app/records/lifecycle/find-risky-organizations.server.ts',
    'app/records/lifecycle/read-account-marks.server.ts',
    'app/records/lifecycle/read-contract.server.ts',
    'app/records/lifecycle/read-organization-figures.server.ts',
    'app/records/lifecycle/read-pauses.server.ts',
    'app/records/lifecycle/send-notice.server.ts',
    'app/records/lifecycle/set-agenda.server.ts',
    'app/records/lifecycle/write-subscription.server.ts',
    'app/records/organizations/find-members-by-words.server.ts',
    'app/records/sales/add-bank-lines.server.ts',
    'app/use-cases/attendance/get-next-session.server.ts',
    'app/use-cases/attendance/get-own-session.server.ts',
    'app/use-cases/attendance/get-session-history.server.ts',
    'app/use-cases/attendance/get-session.server.ts',
    'app/use-cases/attendance/list-strangers.server.ts',
    'app/use-cases/courses/get-course.server.ts',
    'app/use-cases/courses/get-lesson-history.server.ts',
    'app/use-cases/learning/get-course-learners.server.ts',
    'app/use-cases/learning/get-enrolment-detail.server.ts',
    'app/use-cases/learning/get-teaching-home.server.ts',
    'app/use-cases/lifecycle/get-operator-overview.server.ts',
    'app/use-cases/lifecycle/list-account-links.server.ts',
    'app/use-cases/organizations/get-organization-overview.server.ts',
    'app/use-cases/organizations/list-own-organizations.server.ts',
  ]);
});

test('only listed files query across organizations', () => {
  expect(
    filesWith('app', /import \{[^}]*acrossOrganizations[^}]*\} from '~\/platform\/tenancy\.server'/),
  ).toEqual([
    'app/platform/sweep-agenda.server.ts',
    'app/platform/sweep-funding-agenda.server.ts',
    'app/platform/sweep-learning-agenda.server.ts',
    'app/platform/sweep-session-agenda.server.ts',
    'app/records/attendance/resolve-organizations.server.ts',
    'app/use-cases/assistance/list-courses-to-remind.server.ts',
    'app/use-cases/attendance/extend-access.server.ts',
    'app/use-cases/attendance/list-outages.server.ts',
    'app/use-cases/attendance/list-reported-faults.server.ts',
    'app/use-cases/attendance/send-maintenance-notices.server.ts',
    'app/use-cases/billing/announce-revision.server.ts',
    'app/use-cases/billing/get-plan-version.server.ts',
    'app/use-cases/billing/list-billing-work.server.ts',
    'app/use-cases/billing/list-plan-versions.server.ts',
    'app/use-cases/billing/list-revision-concerned.server.ts',
    'app/use-cases/billing/process-payment-event.server.ts',
    'app/use-cases/billing/send-revision-notices.server.ts',
    'app/use-cases/courses/delete-unused-files.server.ts',
    'app/use-cases/learning/verify-evidence-chains.server.ts',
    'app/use-cases/lifecycle/delete-expired-archives.server.ts',
    'app/use-cases/lifecycle/delete-expired.server.ts',
    'app/use-cases/lifecycle/get-operator-overview.server.ts',
    'app/use-cases/lifecycle/list-account-links.server.ts',
    'app/use-cases/lifecycle/list-operator-acts.server.ts',
    'app/use-cases/lifecycle/list-organizations.server.ts',
    'app/use-cases/lifecycle/list-purges.server.ts',
    'app/use-cases/lifecycle/list-recoveries.server.ts',
    'app/use-cases/lifecycle/search-organizations.server.ts',
    'app/use-cases/organizations/list-own-organizations.server.ts',
    'app/use-cases/proof/take-up-evidence-files.server.ts',
  ]);
});

test('the unguarded database is used within platform and the health check only', () => {
  const users = filesWith('app', /from '~\/platform\/database\.server'/).filter(
    (path) => !path.startsWith('app/platform/'),
  );
  expect(users).toEqual(
    ['app/http/health.server.ts', 'app/command.ts', 'app/server.ts', 'app/worker.ts'].sort(),
  );
});

test('Lucia is imported by one file', () => {
  expect(filesWith('app', /from 'lucia'/)).toEqual(['app/platform/session.server.ts']);
});
