import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { requireMember } from '~/http/guards.server';
import { readForm } from '~/http/redirect-after.server';
import { readNotifications } from '~/use-cases/assistance/read-notifications.server';

const input = z.object({ id: idSchema.nullable().default(null) });

/** Marks one read and goes where it leads, or all of them. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { href } = await readNotifications(actor, await readForm(args.request, input, {}), { now });
  return redirect(href);
}
