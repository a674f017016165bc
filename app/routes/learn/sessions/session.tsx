import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { OwnSessionPage } from '~/ui/attendance/own-session-page';
import { SignPanel } from '~/ui/attendance/sign-panel';
import { ReplayList } from '~/ui/providers/replay-list';
import { getLastPreTest } from '~/use-cases/attendance/get-last-pre-test.server';
import { getOwnSession } from '~/use-cases/attendance/get-own-session.server';
import { getSigning } from '~/use-cases/attendance/get-signing.server';
import { listReplays } from '~/use-cases/attendance/list-replays.server';

export const handle = { messages: ['sessions', 'attendance', 'providers'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  const session = await getOwnSession(actor, { sessionId }, { now });
  const signing = await getSigning(actor, { sessionId }, { now, language: languageOf(args.request) });
  const ownTimeZone = viewer.timeZone === session.timeZone ? null : viewer.timeZone;
  const replays = session.removed ? [] : await listReplays(actor, { sessionId }, { now });
  const preTest = session.mode === 'in-person' ? null : await getLastPreTest(actor);
  return { session, ownTimeZone, preTest, signing, replays, timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.session.title ?? ''} · Assidu` },
];

export default function OwnSession() {
  const { signing, replays, timeZone, ...page } = useLoaderData<typeof loader>();
  const from = `/learn/sessions/${page.session.id}`;
  const panel = <SignPanel signing={signing} method="page" from={from} only="open" />;
  return (
    <OwnSessionPage {...page} signing={panel}>
      <ReplayList sessionId={page.session.id} timeZone={timeZone} replays={replays} />
    </OwnSessionPage>
  );
}
