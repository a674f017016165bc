import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { ReplayPage } from '~/ui/providers/replay-page';
import { openReplay } from '~/use-cases/attendance/open-replay.server';

export const handle = { messages: ['providers'] };

/** Opens a replay, which is counted: shows a video kept here, leads on to one elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const ids = idParams(args, ['sessionId', 'replayId']);
  const replay = await openReplay(actor, ids, { now });
  if (replay.kind === 'elsewhere') return redirect(replay.url);
  const back = actor.role === 'learner' ? '/learn/sessions' : '/teach/sessions';
  return {
    ...{ replay, title: replay.title, timeZone: viewer.organizationTimeZone },
    ...{ back: `${back}/${ids.sessionId}`, video: `/rooms/${ids.sessionId}/replays/${ids.replayId}/video` },
  };
}

export const shouldRevalidate = () => false;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Replay() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ReplayPage {...page} />;
}
