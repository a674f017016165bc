import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listMarkingInput } from '~/domain/assessment/marking-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { MarkingPage } from '~/ui/assessment/marking/marking-page';
import { listMarking } from '~/use-cases/assessment/list-marking.server';

export const handle = { messages: ['marking'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'progress.read');
  const query = readQuery(args.request, listMarkingInput, { course: 'courseId' });
  const queue = await listMarking(actor, query);
  return { ...queue, timeZone: viewer.timeZone, title: pageTitle(args.request, 'marking:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function TeachMarking() {
  return <MarkingPage {...useLoaderData<typeof loader>()} />;
}
