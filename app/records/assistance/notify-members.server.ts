import type { NotificationKind, NotificationValues } from '~/domain/assistance/notification-kinds';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { planDigests } from '~/records/assistance/plan-digests.server';

export type NewNotification = {
  [Kind in NotificationKind]: {
    membershipId: string;
    kind: Kind;
    /** What it is about: the same person is told the same thing once. */
    subjectKey: string;
    /** What its sentence names: titles, people. */
    values: NotificationValues[Kind];
    /** Where it leads, within the product. */
    href: string;
    /** Of what an e-mail of its own tells: the next one that gathers what waits leaves it out. */
    emailedAt?: Date;
  };
}[NotificationKind];

/** How long what is to be told waits for more of it, so that one e-mail says it together. */
const togetherMs = 10 * 60_000;

/**
 * Tells people something, each once: in the product at once, and by e-mail together with what else comes within ten
 * minutes. What a person has switched off is looked at when it is shown or sent. Two statements, however many people.
 * Returns how many are new.
 */
export async function notifyMembers(
  tx: Tx,
  organizationId: string,
  notifications: readonly NewNotification[],
  now: Date,
): Promise<number> {
  if (notifications.length === 0) return 0;
  const { count } = await tx.notification.createMany({
    data: notifications.map(({ values, ...one }) => ({
      ...one,
      organizationId,
      id: createId(),
      values: toJson(values),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  if (count === 0) return 0;
  const people = notifications
    .filter(({ emailedAt }) => emailedAt === undefined)
    .map(({ membershipId }) => membershipId);
  if (people.length === 0) return count;
  await planDigests(tx, organizationId, people, new Date(now.getTime() + togetherMs));
  return count;
}
