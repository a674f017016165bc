import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { listJobs } from '~/use-cases/lifecycle/list-jobs.server';
import { JobTable } from '~/ui/operator/job-table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return { title: pageTitle(args.request, 'operator:jobs.title'), jobs: await listJobs(actor) };
}

export default function JobsPage() {
  return <JobTable jobs={useLoaderData<typeof loader>().jobs} />;
}
