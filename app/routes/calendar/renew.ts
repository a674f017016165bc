import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { renewCalendarFeed } from '~/use-cases/attendance/renew-calendar-feed.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args);
  return redirect('/learn/sessions');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const teaches = new URL(args.request.url).searchParams.get('from') === 'teach';
  const to = teaches ? '/teach/sessions' : '/learn/sessions';
  return redirectAfter(() => renewCalendarFeed(actor, { now }), { to, done: 'planning:flash.feedRenewed' });
}
