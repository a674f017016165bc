import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  route('healthz', 'routes/api/healthz.ts'),

  // Open to everyone
  route('robots.txt', 'routes/marketing/robots.ts'),
  route('sitemap.xml', 'routes/marketing/sitemap.ts'),
  layout('routes/marketing/layout.tsx', [
    index('routes/marketing/landing.tsx'),
    route('pricing', 'routes/marketing/pricing.tsx'),
    route('terms', 'routes/marketing/terms.tsx'),
    route('privacy', 'routes/marketing/privacy.tsx'),
    route('processing', 'routes/marketing/processing.tsx'),
    route('sandbox/mailbox', 'routes/sandbox/mailbox.tsx'),
    route('sandbox/mailbox/:id', 'routes/sandbox/mailbox-message.tsx'),
    route('verify', 'routes/verify.tsx'),
    route('verify/:code', 'routes/verify-code.tsx'),
    route('archive/:token', 'routes/archive/archive.tsx'),
  ]),

  route('legal/:language/:file', 'routes/marketing/legal-source.ts'),
  route('archive/:token/receipt.json', 'routes/archive/receipt.ts'),
  route('archive/:token/documents/:file', 'routes/archive/document.ts'),

  // Signing up and in
  layout('routes/auth/layout.tsx', [
    route('sign-up', 'routes/auth/sign-up.tsx'),
    route('sign-up/sent', 'routes/auth/sign-up-sent.tsx'),
    route('confirm-email/:token', 'routes/auth/confirm-email.tsx'),
    route('sign-in', 'routes/auth/sign-in.tsx'),
    route('sign-in/code', 'routes/auth/sign-in-code.tsx'),
    route('forgotten-password', 'routes/auth/forgotten-password.tsx'),
    route('forgotten-password/sent', 'routes/auth/forgotten-password-sent.tsx'),
    route('reset-password/:token', 'routes/auth/reset-password.tsx'),
    route('confirm-email-change/:token', 'routes/auth/confirm-email-change.tsx'),
    route('home', 'routes/auth/home.tsx'),
  ]),
  route('sign-up/resend', 'routes/auth/resend-confirmation.ts'),
  route('sign-out', 'routes/auth/sign-out.ts'),
  route('language', 'routes/auth/language.ts'),
  route('switch-organization', 'routes/auth/switch-organization.ts'),

  // One's own account
  route('account', 'routes/account/layout.tsx', [
    index('routes/account/preferences.tsx'),
    route('email', 'routes/account/email.tsx'),
    route('password', 'routes/account/password.tsx'),
    route('sessions', 'routes/account/sessions.tsx'),
    route('second-factor', 'routes/account/second-factor.tsx'),
    route('second-factor/set-up', 'routes/account/second-factor-set-up.tsx'),
    route('second-factor/recovery-codes', 'routes/account/second-factor-codes.tsx'),
    route('second-factor/off', 'routes/account/second-factor-off.tsx'),
    route('organizations/create', 'routes/account/create-organization.tsx'),
  ]),
  route('account/sessions/end', 'routes/account/end-session.ts'),
  route('account/sessions/end-others', 'routes/account/end-other-sessions.ts'),

  ...prefix('sandbox', [route('gallery', 'routes/sandbox/gallery.tsx')]),

  // For connectors
  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/v1/openapi.ts'),
    route('me', 'routes/api/v1/me.ts'),
    route('members', 'routes/api/v1/members.ts'),
    route('members/:id', 'routes/api/v1/member.ts'),
    route('courses', 'routes/api/v1/courses.ts'),
    route('courses/:id', 'routes/api/v1/course.ts'),
    route('courses/:id/publish', 'routes/api/v1/course-publish.ts'),
    route('enrolments', 'routes/api/v1/enrolments.ts'),
    route('enrolments/:id', 'routes/api/v1/enrolment.ts'),
    route('enrolments/:id/completions', 'routes/api/v1/enrolment-completions.ts'),
    route('enrolments/:id/evidence', 'routes/api/v1/enrolment-evidence.ts'),
    route('operator/clock', 'routes/api/v1/operator-clock.ts'),
    route('operator/purges', 'routes/api/v1/operator-purges.ts'),
    route('*', 'routes/api/v1/unknown.ts'),
  ]),

  // For vendors
  route('webhooks/stripe', 'routes/webhooks/stripe.ts'),

  // Learning
  route('learn', 'routes/learn/layout.tsx', [
    index('routes/learn/home.tsx'),
    route('courses/:enrolmentId', 'routes/learn/course.tsx'),
    route('courses/:enrolmentId/lessons/:lessonId', 'routes/learn/lesson.tsx'),
  ]),
  ...prefix('learn/courses/:enrolmentId/lessons/:lessonId', [
    route('complete', 'routes/learn/complete-lesson.ts'),
    route('launches', 'routes/learn/launch-lesson.ts'),
    route('readings', 'routes/learn/record-reading.ts'),
  ]),
  route('learn/certificates/:file', 'routes/learn/certificate.ts'),

  // Teaching
  route('teach', 'routes/teach/layout.tsx', [
    index('routes/teach/progress-home.tsx'),
    route('courses', 'routes/teach/courses/list.tsx'),
    route('courses/create', 'routes/teach/courses/create.tsx'),
    route('courses/:courseId', 'routes/teach/courses/layout.tsx', [
      index('routes/teach/courses/structure.tsx'),
      route('programme', 'routes/teach/courses/programme.tsx'),
      route('publish', 'routes/teach/courses/publish.tsx'),
      route('versions', 'routes/teach/courses/versions.tsx'),
      route('learners', 'routes/teach/progress-learners.tsx'),
      route('enrol', 'routes/teach/enrolments-create.tsx'),
    ]),
    route('enrolments/:enrolmentId', 'routes/teach/progress-enrolment.tsx'),
    route('enrolments/:enrolmentId/window', 'routes/teach/enrolments-window.tsx'),
    route('courses/:courseId/lessons/:lessonId', 'routes/teach/courses/lesson.tsx'),
  ]),
  route('teach/enrolments/:enrolmentId/withdraw', 'routes/teach/enrolments-withdraw.ts'),
  ...prefix('teach/courses/:courseId', [
    route('learners.csv', 'routes/teach/progress-learners-csv.ts'),
    route('learners/move', 'routes/teach/enrolments-move.ts'),
    route('preview/:lessonId?', 'routes/teach/courses/preview.tsx'),
    route('cover', 'routes/teach/courses/cover.ts'),
    route('cover/remove', 'routes/teach/courses/cover-remove.ts'),
    route('archive', 'routes/teach/courses/archive.ts'),
    route('restore', 'routes/teach/courses/restore.ts'),
    route('order', 'routes/teach/courses/order.ts'),
    route('modules/add', 'routes/teach/courses/module-add.ts'),
    route('modules/:moduleId/rename', 'routes/teach/courses/module-rename.ts'),
    route('modules/:moduleId/move', 'routes/teach/courses/module-move.ts'),
    route('modules/:moduleId/remove', 'routes/teach/courses/module-remove.ts'),
    route('modules/:moduleId/lessons/add', 'routes/teach/courses/lesson-add.ts'),
    route('lessons/:lessonId/settings', 'routes/teach/courses/lesson-settings.ts'),
    route('lessons/:lessonId/move', 'routes/teach/courses/lesson-move.ts'),
    route('lessons/:lessonId/remove', 'routes/teach/courses/lesson-remove.ts'),
    route('lessons/:lessonId/content', 'routes/teach/courses/lesson-content.ts'),
  ]),

  // Files of an organization
  route('files', 'routes/files/upload.ts'),
  route('files/:fileId/:name?', 'routes/files/file.ts'),

  // Managing
  route('manage', 'routes/manage/layout.tsx', [
    index('routes/manage/overview.tsx'),
    route('people', 'routes/manage/people/list.tsx'),
    route('people/invite', 'routes/manage/people/invite.tsx'),
    route('people/import', 'routes/manage/people/import.tsx'),
    route('people/import/:importId', 'routes/manage/people/import-check.tsx'),
    route('people/:membershipId', 'routes/manage/people/member.tsx'),
    route('groups', 'routes/manage/groups/list.tsx'),
    route('groups/:groupId', 'routes/manage/groups/group.tsx'),
    route('billing', 'routes/manage/billing.tsx'),
    route('audit', 'routes/manage/audit.tsx'),
    route('settings', 'routes/manage/settings/layout.tsx', [
      index('routes/manage/settings/organization.tsx'),
      route('legal', 'routes/manage/settings/legal.tsx'),
      route('api', 'routes/manage/settings/api.tsx'),
      route('ownership', 'routes/manage/settings/ownership.tsx'),
      route('ownership/end', 'routes/manage/settings/end.tsx'),
    ]),
  ]),
  ...prefix('manage', [
    route('people.csv', 'routes/manage/people/export.ts'),
    route('people/add-to-group', 'routes/manage/people/add-to-group.ts'),
    route('people/import/template.csv', 'routes/manage/people/import-template.ts'),
    route('people/import/:importId/start', 'routes/manage/people/start-import.ts'),
    route('people/import/:importId/problems.csv', 'routes/manage/people/import-problems.ts'),
    route('people/:membershipId/role', 'routes/manage/people/change-role.ts'),
    route('people/:membershipId/groups', 'routes/manage/people/join-group.ts'),
    route('people/:membershipId/archive', 'routes/manage/people/archive.ts'),
    route('people/:membershipId/restore', 'routes/manage/people/restore.ts'),
    route('people/:membershipId/resend-invitation', 'routes/manage/people/resend-invitation.ts'),
    route('groups/:groupId/members', 'routes/manage/groups/add-members.ts'),
    route('groups/:groupId/members/:membershipId/remove', 'routes/manage/groups/remove-member.ts'),
    route('groups/:groupId/remove', 'routes/manage/groups/remove.ts'),
    route('audit.csv', 'routes/manage/audit-export.ts'),
    route('settings/logo', 'routes/manage/settings/logo.ts'),
    route('settings/logo/remove', 'routes/manage/settings/remove-logo.ts'),
    route('settings/api/:tokenId/revoke', 'routes/manage/settings/revoke-token.ts'),
  ]),
  route('search', 'routes/manage/search.ts'),
  route('invitation/:token', 'routes/auth/invitation.tsx'),
  route('invitation/:token/accept', 'routes/auth/accept-invitation.ts'),

  // Running the platform
  route('operator', 'routes/operator/layout.tsx', [
    index('routes/operator/overview.tsx'),
    route('organizations', 'routes/operator/organizations.tsx'),
    route('organizations/:id', 'routes/operator/organization.tsx'),
    route('purges', 'routes/operator/purges.tsx'),
    route('purges/:id', 'routes/operator/purge.tsx'),
    route('outbox', 'routes/operator/outbox.tsx'),
    route('outbox/:id', 'routes/operator/outbox-message.tsx'),
    route('jobs', 'routes/operator/jobs.tsx'),
    route('jobs/:name', 'routes/operator/job.tsx'),
    route('audit', 'routes/operator/audit.tsx'),
    route('plans', 'routes/operator/plans.tsx'),
    route('plans/new', 'routes/operator/create-plan-version.tsx'),
    route('plans/:code/:effectiveOn', 'routes/operator/plan-version.tsx'),
    route('rates', 'routes/operator/rates.tsx'),
    route('clock', 'routes/operator/clock.tsx'),
    route('clock/:moveId', 'routes/operator/clock-move.tsx'),
  ]),
] satisfies RouteConfig;
