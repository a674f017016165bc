import { waysOf } from '~/domain/assistance/notification-settings';
import type { KeptNotification } from '~/domain/assistance/notification-words';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

const mostInOne = 30;

/**
 * Sends what waits for somebody in one e-mail: what they did not read meanwhile, of the kinds they want by e-mail. What
 * was looked at is never sent again; the line of the agenda is taken first, so that of two runs one does it and what is
 * told meanwhile makes a line of its own. Nobody is written to who has left, or has not come yet. Gives how many
 * e-mails were made (0 or 1).
 */
export async function sendDigest(
  { organizationId, subjectId: membershipId }: { organizationId: string; subjectId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const taken = await tx.learningAgenda.deleteMany({
      where: { kind: 'send-notifications', subjectId: membershipId, organizationId, dueAt: { lte: now } },
    });
    if (taken.count === 0) return 0;
    const own = { organizationId, membershipId };
    const waiting = await tx.notification.findMany({
      where: { ...own, emailedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, kind: true, values: true, href: true, readAt: true },
    });
    await tx.notification.updateMany({
      where: { ...own, id: { in: waiting.map(({ id }) => id) } },
      data: { emailedAt: now },
    });
    const choices = await tx.notificationSetting.findMany({
      where: own,
      select: { kind: true, inApp: true, email: true },
    });
    const told = waiting.filter(({ kind, readAt }) => readAt === null && waysOf(kind, choices).email);
    const [first] = told;
    const reader = first && (await readReader(tx, organizationId, membershipId));
    if (!first || !reader) return 0;
    const { to, language, ...frame } = reader;
    const shown = told.slice(0, mostInOne);
    await appendOutboxMessages(tx, [
      {
        ...{ kind: 'email', template: 'notifications-digest', to, language, organizationId },
        deliveryKey: `notifications:${first.id}`,
        values: {
          ...frame,
          items: shown.map(({ kind, values, href }) => ({
            ...{ kind, values: values as KeptNotification['values'] },
            url: `${settings.APP_URL}${href}`,
          })),
          more: told.length - shown.length,
          url: `${settings.APP_URL}/notifications`,
          settingsUrl: `${settings.APP_URL}/account/notifications`,
        },
      },
    ]);
    return 1;
  });
}

async function readReader(tx: Tx, organizationId: string, membershipId: string) {
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId }, status: 'active' },
    select: { email: true, language: true, userId: true },
  });
  const organization = await tx.organization.findUnique({
    where: { id: organizationId, state: { notIn: ['ended', 'purging', 'purged'] } },
    select: { name: true, accentColour: true },
  });
  if (!member?.userId || !organization) return null;
  const user = await tx.user.findUnique({
    where: { id: member.userId },
    select: { language: true, timeZone: true },
  });
  return {
    to: member.email,
    language: user?.language ?? member.language,
    timeZone: user?.timeZone ?? 'Europe/Paris',
    organizationName: organization.name,
    accentColour: organization.accentColour,
  };
}
