import { accessExtended } from '~/documents/emails/access-extended';
import { accountAlreadyExists } from '~/documents/emails/account-already-exists';
import { clientAnswered } from '~/documents/emails/client-answered';
import { confirmEmail } from '~/documents/emails/confirm-email';
import { contactInvitation } from '~/documents/emails/contact-invitation';
import { contractNotice } from '~/documents/emails/contract-notice';
import { courseCompleted } from '~/documents/emails/course-completed';
import { emailChangeConfirm } from '~/documents/emails/email-change-confirm';
import type { EmailTemplate } from '~/documents/emails/email-template';
import type { EmailTemplateName } from '~/documents/emails/email-values';
import { enrolment } from '~/documents/emails/enrolment';
import { exportReady } from '~/documents/emails/export-ready';
import { faultAnswered } from '~/documents/emails/fault-answered';
import { fundingMissing, settlementWaiting } from '~/documents/emails/funding-notices';
import { invitation } from '~/documents/emails/invitation';
import { maintenanceAnnounced, maintenanceWithdrawn } from '~/documents/emails/maintenance-notices';
import { memberErased } from '~/documents/emails/member-erased';
import { notificationsDigest } from '~/documents/emails/notifications-digest';
import { orderNews, orderOffered, trainingConvocation } from '~/documents/emails/order-notices';
import { passwordChanged } from '~/documents/emails/password-changed';
import { passwordReset } from '~/documents/emails/password-reset';
import { purgeReceipt } from '~/documents/emails/purge-receipt';
import { recoveryReady } from '~/documents/emails/recovery-ready';
import { contestAnswered, saleIssued, saleReminder } from '~/documents/emails/sale-notices';
import { secondFactorChanged } from '~/documents/emails/second-factor-changed';
import { sessionNews } from '~/documents/emails/session-news';
import { sessionReminder } from '~/documents/emails/session-reminder';
import { signingLink } from '~/documents/emails/signing-link';
import { surveyInvitation } from '~/documents/emails/survey-invitation';
import { trainingAmended } from '~/documents/emails/training-amended';
import { trainingCancelled } from '~/documents/emails/training-cancelled';

/** Every e-mail that the product sends. */
export const emailTemplates: { readonly [Name in EmailTemplateName]: EmailTemplate<Name> } = {
  'confirm-email': confirmEmail,
  'account-already-exists': accountAlreadyExists,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'member-erased': memberErased,
  'email-change-confirm': emailChangeConfirm,
  invitation,
  'contact-invitation': contactInvitation,
  'client-answered': clientAnswered,
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
  'sale-issued': saleIssued,
  'sale-reminder': saleReminder,
  'contest-answered': contestAnswered,
  'funding-missing': fundingMissing,
  'settlement-waiting': settlementWaiting,
  'order-offered': orderOffered,
  'order-news': orderNews,
  'training-amended': trainingAmended,
  'training-cancelled': trainingCancelled,
  'training-convocation': trainingConvocation,
  'notifications-digest': notificationsDigest,
};
