import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readNotificationsInput } from '~/domain/assistance/notification-settings';
import { requireMember } from '~/http/guards.server';
import { readForm } from '~/http/redirect-after.server';
import { readNotifications } from '~/use-cases/assistance/read-notifications.server';

/** Marks one read and goes where it leads, or all of them. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { href } = await readNotifications(actor, await readForm(args.request, readNotificationsInput, {}), {
    now,
  });
  return redirect(href);
}
