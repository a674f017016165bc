import { accessExtended } from '~/documents/emails/access-extended';
import { accountAlreadyExists } from '~/documents/emails/account-already-exists';
import { confirmEmail } from '~/documents/emails/confirm-email';
import { contractNotice } from '~/documents/emails/contract-notice';
import { courseCompleted } from '~/documents/emails/course-completed';
import { emailChangeConfirm } from '~/documents/emails/email-change-confirm';
import type { EmailTemplate } from '~/documents/emails/email-template';
import type { EmailTemplateName } from '~/documents/emails/email-values';
import { enrolment } from '~/documents/emails/enrolment';
import { exportReady } from '~/documents/emails/export-ready';
import { faultAnswered } from '~/documents/emails/fault-answered';
import { invitation } from '~/documents/emails/invitation';
import { maintenanceAnnounced, maintenanceWithdrawn } from '~/documents/emails/maintenance-notices';
import { notificationsDigest } from '~/documents/emails/notifications-digest';
import { passwordChanged } from '~/documents/emails/password-changed';
import { passwordReset } from '~/documents/emails/password-reset';
import { purgeReceipt } from '~/documents/emails/purge-receipt';
import { recoveryReady } from '~/documents/emails/recovery-ready';
import { secondFactorChanged } from '~/documents/emails/second-factor-changed';
import { sessionNews } from '~/documents/emails/session-news';
import { sessionReminder } from '~/documents/emails/session-reminder';
import { signingLink } from '~/documents/emails/signing-link';
import { surveyInvitation } from '~/documents/emails/survey-invitation';

/** Every e-mail that the product sends. */
export const emailTemplates: { readonly [Name in EmailTemplateName]: EmailTemplate<Name> } = {
  'confirm-email': confirmEmail,
  'account-already-exists': accountAlreadyExists,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'email-change-confirm': emailChangeConfirm,
  invitation,
  enrolment,
  'course-completed': courseCompleted,
  'signing-link': signingLink,
  'survey-invitation': surveyInvitation,
  'contract-notice': contractNotice,
  'maintenance-announced': maintenanceAnnounced,
  'maintenance-withdrawn': maintenanceWithdrawn,
  'fault-answered': faultAnswered,
  'access-extended': accessExtended,
  'export-ready': exportReady,
  'recovery-ready': recoveryReady,
  'purge-receipt': purgeReceipt,
  'session-news': sessionNews,
  'session-reminder': sessionReminder,
  'notifications-digest': notificationsDigest,
};
