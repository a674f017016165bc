import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestJobRunInput } from '~/domain/lifecycle/operator-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { getJob } from '~/use-cases/lifecycle/get-job.server';
import { requestJobRun } from '~/use-cases/lifecycle/request-job-run.server';
import { JobSheet } from '~/ui/operator/job-sheet';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return getJob(actor, { name: args.params.name ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(args.request, requestJobRunInput, async (input) => {
    await requestJobRun(actor, input, { now });
    return redirectWithFlash('/operator/jobs', 'operator:job.requested', { values: { name: input.name } });
  });
}

export default function JobPage() {
  return <JobSheet job={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
