import { z } from 'zod';
import {
  clientNotifications,
  notificationKinds,
  saleNotifications,
  trainerNotifications,
  type NotificationKind,
} from '~/domain/assistance/notification-kinds';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import type { Actor } from '~/domain/actor';

/** How somebody is told of things of one kind. */
export type NotificationWays = { inApp: boolean; email: boolean };

export type NotificationChoice = NotificationWays & { kind: NotificationKind };

/** Without a choice both. */
export function waysOf(
  kind: string,
  choices: readonly (NotificationWays & { kind: string })[],
): NotificationWays {
  return choices.find((one) => one.kind === kind) ?? { inApp: true, email: true };
}

/** The kinds that may come to somebody: what is told to those who teach, who answers clients or who bills, comes to nobody else. */
export function kindsFor(actor: Actor): readonly NotificationKind[] {
  const teaches = can(actor, 'courses.read');
  const answersClients = can(actor, 'clients.write');
  const sells = can(actor, 'sales.write');
  return notificationKinds
    .filter((kind) => teaches || !trainerNotifications.includes(kind))
    .filter((kind) => answersClients || !clientNotifications.includes(kind))
    .filter((kind) => sells || !saleNotifications.includes(kind));
}

const listed = z
  .preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.enum(notificationKinds)))
  .default([]);

/** What a form ticks: the kinds that are shown in the product, and those sent by e-mail. */
export const saveNotificationSettingsInput = z.object({ inApp: listed, email: listed });

export type SaveNotificationSettingsInput = z.output<typeof saveNotificationSettingsInput>;

/** Which one was read; all where none is named. */
export const readNotificationsInput = z.object({ id: idSchema.nullable().default(null) });
