import type { NotificationKind } from '~/domain/organizations/notification-choices';
import { wantsNotification } from '~/domain/organizations/notification-choices';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

export type LearnerMessage = { membershipId: string; deliveryKey: string; values: Record<string, unknown> };

/**
 * Writes one e-mail for each person who has not switched this kind off, in their language and the organization's
 * name and colour. Members without an account yet have nothing switched off.
 */
export async function notifyLearners(
  tx: Tx,
  organizationId: string,
  kind: NotificationKind,
  messages: readonly LearnerMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const members = await tx.membership.findMany({
    where: { organizationId, id: { in: messages.map(({ membershipId }) => membershipId) } },
    select: { id: true, email: true, language: true, userId: true },
  });
  const userIds = members.flatMap(({ userId }) => userId ?? []);
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, language: true, notifications: true },
  });
  const userOf = new Map(users.map((user) => [user.id, user]));
  const memberOf = new Map(members.map((member) => [member.id, member]));
  const entries = messages.flatMap(({ membershipId, deliveryKey, values }): OutboxEntry[] => {
    const member = memberOf.get(membershipId);
    if (!member) return [];
    const user = member.userId ? userOf.get(member.userId) : undefined;
    if (user && !wantsNotification(user.notifications, kind)) return [];
    const sender = { organizationName: organization.name, accentColour: organization.accentColour };
    return [
      {
        kind: 'email',
        template: kind,
        to: member.email,
        language: user?.language ?? member.language,
        values: { ...sender, ...values },
        deliveryKey,
        organizationId,
      },
    ];
  });
  await appendOutboxMessages(tx, entries);
}
