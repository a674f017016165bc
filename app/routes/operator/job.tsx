import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestJobRunInput } from '~/domain/lifecycle/operator-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, submitForm } from '~/http/forms.server';
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
  const form = await parseForm(args.request, requestJobRunInput);
  if (!form.ok) return form.response;
  const { name } = form.value;
  const outcome = await submitForm(args.request, form.submission, () =>
    requestJobRun(actor, form.value, { now }),
  );
  if (!outcome.ok) return outcome.response;
  return redirectWithFlash('/operator/jobs', 'operator:job.requested', { values: { name } });
}

export default function JobPage() {
  return <JobSheet job={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
