import { waysOf } from '~/domain/assistance/notification-settings';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { lockLearner, type LockedEnrolment } from '~/records/learning/lock-learner.server';
import {
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Sends the survey whose day has come, once, whoever runs it twice: in the product and by an e-mail of its own. Those
 * who have left the course or the organization get none. Gives how many were sent (0 or 1).
 */
export async function sendSurvey(
  { organizationId, subjectId: invitationId }: { organizationId: string; subjectId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const found = await tx.surveyInvitation.findFirst({
      where: { organizationId, id: invitationId },
      select: { enrolmentId: true },
    });
    const done = () =>
      setLearningAgenda(tx, organizationId, { kind: 'send-survey', subjectId: invitationId }, null);
    if (!found) return done().then(() => 0);
    const enrolment = await lockLearner(tx, organizationId, found.enrolmentId);
    const key = { organizationId_id: { organizationId, id: invitationId } };
    const invitation = await tx.surveyInvitation.findUniqueOrThrow({
      where: key,
      select: { sendAt: true, sentAt: true, versionId: true, lessonId: true },
    });
    if (invitation.sentAt === null && invitation.sendAt > now) return 0;
    await done();
    if (invitation.sentAt || enrolment.withdrawnAt || enrolment.archived) return 0;
    const version = await readPublishedVersion(tx, organizationId, invitation.versionId);
    const lesson = version.lessons.get(invitation.lessonId)?.title ?? '';
    await tx.surveyInvitation.update({ where: key, data: { sentAt: now }, select: { id: true } });
    await tell(tx, organizationId, { enrolment, invitationId, version, lesson }, now);
    return 1;
  });
}

type Told = { enrolment: LockedEnrolment; invitationId: string; version: PublishedVersion; lesson: string };

async function tell(
  tx: Tx,
  organizationId: string,
  { enrolment, invitationId, version, lesson }: Told,
  now: Date,
): Promise<void> {
  const { membershipId } = enrolment;
  const href = `/learn/surveys/${invitationId}`;
  const values = { course: version.title, lesson };
  const subjectKey = `survey:${invitationId}`;
  const notification = { membershipId, kind: 'survey' as const, subjectKey, values, href };
  await notifyMembers(tx, organizationId, [{ ...notification, emailedAt: now }], now);
  const choices = await tx.notificationSetting.findMany({
    where: { organizationId, membershipId, kind: 'survey' },
    select: { kind: true, inApp: true, email: true },
  });
  if (!waysOf('survey', choices).email) return;
  const member = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { email: true, language: true, firstName: true, userId: true },
  });
  const user = member.userId
    ? await tx.user.findUnique({ where: { id: member.userId }, select: { language: true } })
    : null;
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'email', template: 'survey-invitation', to: member.email, organizationId },
      language: user?.language ?? member.language,
      deliveryKey: subjectKey,
      values: {
        ...{ organizationName: organization.name, accentColour: organization.accentColour },
        ...{ firstName: member.firstName, courseTitle: version.title, surveyTitle: lesson },
        url: `${settings.APP_URL}${href}`,
      },
    },
  ]);
}
