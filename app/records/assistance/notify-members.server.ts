import type { NotificationKind } from '~/domain/assistance/notification-kinds';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';

export type NewNotification = {
  membershipId: string;
  kind: NotificationKind;
  /** What it is about: the same person is told the same thing once. */
  subjectKey: string;
  /** What its sentence names: titles, people. */
  values: Record<string, string | number>;
  /** Where it leads, within the product. */
  href: string;
};

/** How long what is to be told waits for more of it, so that one e-mail says it together. */
const togetherMs = 10 * 60_000;

/**
 * Tells people something, each once: in the product at once, and by e-mail together with what else comes within ten
 * minutes. What a person has switched off is looked at when it is shown or sent. Returns how many are new.
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
  const dueAt = new Date(now.getTime() + togetherMs);
  const known = await tx.learningAgenda.findMany({
    where: {
      organizationId,
      kind: 'send-notifications',
      subjectId: { in: notifications.map(({ membershipId }) => membershipId) },
    },
    select: { subjectId: true },
  });
  const planned = new Set(known.map(({ subjectId }) => subjectId));
  for (const membershipId of new Set(notifications.map((one) => one.membershipId))) {
    if (planned.has(membershipId)) continue;
    await setLearningAgenda(
      tx,
      organizationId,
      { kind: 'send-notifications', subjectId: membershipId },
      dueAt,
    );
  }
  return count;
}
