import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isRefusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { readMarkForm } from '~/http/mark-form.server';
import { pageTitle } from '~/http/page-title.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { AttemptMarkingPage, type MarkProblem } from '~/ui/assessment/marking/attempt-marking-page';
import { getAttemptToMark } from '~/use-cases/assessment/get-attempt-to-mark.server';
import { markAttempt } from '~/use-cases/assessment/mark-attempt.server';

export const handle = { messages: ['marking', 'quiz'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'progress.read');
  const work = await getAttemptToMark(actor, { attemptId: idParam(args, 'attemptId') });
  const title = pageTitle(args.request, 'marking:attempt.title', { name: work.learner });
  return { work, title, timeZone: viewer.timeZone };
}

/** Keeps the marks; leads on to the next attempt that waits, or back to the queue. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'progress.read');
  const attemptId = idParam(args, 'attemptId');
  try {
    const { waiting } = await markAttempt(
      actor,
      { attemptId, ...(await readMarkForm(args.request)) },
      { now },
    );
    const next = new URL(args.request.url).searchParams.get('next');
    const to = waiting ? attemptId : next;
    return redirectWithFlash(
      to ? `/teach/marking/attempts/${encodeURIComponent(to)}` : '/teach/marking',
      waiting ? 'marking:done.partly' : 'marking:done.marked',
    );
  } catch (error) {
    if (!isRefusal(error) || error.status === 404 || error.status === 403) throw error;
    const problem = refusalMessage(error, languageOf(args.request));
    return data({ problem } satisfies MarkProblem, { status: error.status });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function TeachAttemptMarking() {
  const page = useLoaderData<typeof loader>();
  return <AttemptMarkingPage key={page.work.attemptId} {...page} />;
}
