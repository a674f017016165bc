import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { handInSubmissionInput } from '~/domain/assessment/submission-inputs';
import { isRefusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { readForm } from '~/http/redirect-after.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { AssignmentPage } from '~/ui/learn/work/assignment-page';
import { getAssignment } from '~/use-cases/assessment/get-assignment.server';
import { handInSubmission } from '~/use-cases/assessment/hand-in-submission.server';

export const handle = { messages: ['assignment'] };

const lessonAt = ({ enrolmentId, lessonId }: Record<'enrolmentId' | 'lessonId', string>) =>
  `/learn/courses/${enrolmentId}/lessons/${lessonId}`;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const page = await getAssignment(actor, ids, { now, timeZone: viewer.organizationTimeZone });
  return { ...page, lessonTo: lessonAt(ids), timeZone: viewer.timeZone };
}

/** Hands the work in as the page shows it. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  try {
    const input = await readForm(args.request, handInSubmissionInput, ids);
    const { late } = await handInSubmission(actor, input, { now });
    const done = late ? 'assignment:done.handedInLate' : 'assignment:done.handedIn';
    return redirectWithFlash(`${lessonAt(ids)}/assignment`, done);
  } catch (error) {
    if (!isRefusal(error) || error.status === 404 || error.status === 403) throw error;
    return data({ problem: refusalMessage(error, languageOf(args.request)) }, { status: error.status });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.lesson.title ?? ''} · ${page?.courseTitle ?? ''} · Assidu` },
];

export default function LearnAssignment() {
  const page = useLoaderData<typeof loader>();
  return <AssignmentPage {...page} />;
}
