import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { OperatorActs } from '~/ui/operator/operator-acts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    title: pageTitle(args.request, 'operator:audit.title'),
    page: await listOperatorActs(actor, query),
  };
}

export default function OperatorAuditPage() {
  return <OperatorActs {...useLoaderData<typeof loader>().page} />;
}
