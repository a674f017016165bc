import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { readAttemptForm } from '~/http/attempt-form.server';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { AttemptPage } from '~/ui/learn/attempt/attempt-page';
import { getAttempt } from '~/use-cases/assessment/get-attempt.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';

export const handle = { messages: ['quiz', 'answering'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'attemptId']);
  const attempt = await getAttempt(actor, ids, { now, timeZone: viewer.organizationTimeZone });
  const address = `/learn/courses/${ids.enrolmentId}/attempts/${ids.attemptId}`;
  if (attempt.state === 'handed-in') throw redirect(`${address}/review`);
  const { membershipId } = actor;
  const asked = new URL(args.request.url).searchParams.get('question');
  return { ...attempt, address, membershipId, asked, ...ids, timeZone: viewer.timeZone };
}

/** Without script: keeps what is answered, and goes on. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'attemptId']);
  const { answers, goTo } = await readAttemptForm(args.request);
  const written = await saveAnswers(actor, { ...ids, answers }, { now });
  const address = `/learn/courses/${ids.enrolmentId}/attempts/${ids.attemptId}?question=${goTo}`;
  const overtaken = written.filter(({ stored }) => !stored).length;
  if (overtaken === 0) return redirect(address);
  const tone = 'warning' as const;
  return redirectWithFlash(address, 'quiz:flash.overtaken', { tone, values: { count: overtaken } });
}

/** Answers go their own way; the page itself stays as it is. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lessonTitle ?? ''} · ${data?.courseTitle ?? ''} · Assidu` },
];

export default function LearnAttempt() {
  const page = useLoaderData<typeof loader>();
  return <AttemptPage key={page.attemptId} {...page} />;
}
