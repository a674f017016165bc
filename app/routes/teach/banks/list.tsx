import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listBanksInput } from '~/domain/assessment/bank-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { BanksPage } from '~/ui/assessment/banks/banks-page';
import { listBanks } from '~/use-cases/assessment/list-banks.server';

export const handle = { messages: ['questions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const page = await listBanks(actor, readQuery(args.request, listBanksInput, { q: 'search' }));
  return { ...page, title: pageTitle(args.request, 'questions:banks.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Banks() {
  const { items, next } = useLoaderData<typeof loader>();
  return <BanksPage items={items} next={next} />;
}
