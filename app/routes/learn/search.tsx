import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { LearnSearchPage } from '~/ui/learn/learn-search-page';
import { searchOwnLessons } from '~/use-cases/learning/search-own-lessons.server';

export const handle = { messages: ['notebook'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const query = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 100);
  const found = await searchOwnLessons(actor, { query }, { now, timeZone: viewer.organizationTimeZone });
  return { title: pageTitle(args.request, 'notebook:search.title'), query, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function LearnSearch() {
  return <LearnSearchPage {...useLoaderData<typeof loader>()} />;
}
