import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { assessSubmissionInput } from '~/domain/assessment/submission-inputs';
import { isRefusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { readForm } from '~/http/redirect-after.server';
import { refusalMessage } from '~/http/refusal-response.server';
import type { AssessProblem } from '~/ui/assessment/work/assess-form';
import { SubmissionPage } from '~/ui/assessment/work/submission-page';
import { assessSubmission } from '~/use-cases/assessment/assess-submission.server';
import { getSubmission } from '~/use-cases/assessment/get-submission.server';

export const handle = { messages: ['assignment'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'progress.read');
  const work = await getSubmission(actor, { submissionId: idParam(args, 'submissionId') });
  const title = pageTitle(args.request, 'assignment:assess.title', { name: work.learner.name });
  return { work, title, timeZone: viewer.timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'progress.read');
  const submissionId = idParam(args, 'submissionId');
  try {
    const input = await readForm(args.request, assessSubmissionInput, { submissionId });
    await assessSubmission(actor, input, { now });
    return redirectWithFlash(
      `/teach/marking/submissions/${submissionId}`,
      `assignment:done.${input.outcome}`,
    );
  } catch (error) {
    if (!isRefusal(error) || error.status === 404 || error.status === 403) throw error;
    const problem = refusalMessage(error, languageOf(args.request));
    const changed = error.code === 'edit-conflict' ? (error.details as AssessProblem['changed']) : null;
    return data({ problem, changed } satisfies AssessProblem, { status: error.status });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function TeachSubmission() {
  return <SubmissionPage {...useLoaderData<typeof loader>()} />;
}
