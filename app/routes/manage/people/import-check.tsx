import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { importLineFilters } from '~/domain/organizations/member-import';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ImportCheckPage } from '~/ui/people/import-check-page';
import { quoteSeats } from '~/use-cases/billing/quote-seats.server';
import { getMemberImport } from '~/use-cases/organizations/get-member-import.server';

export const handle = { messages: ['manage', 'refusals', 'billing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  const query = new URL(args.request.url).searchParams;
  const asked = {
    importId: idParam(args, 'importId'),
    show: importLineFilters.find((kind) => kind === query.get('show')),
    after: Number(query.get('after')) || 0,
  };
  const view = await getMemberImport(actor, asked, { now });
  const add = view.preview?.counts.register ?? 0;
  const price = add > 0 ? await quoteSeats(actor, { add }, { now }) : null;
  return { view, price, title: pageTitle(args.request, 'manage:import.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.fileName ?? ''} · ${data?.title ?? ''} · Assidu` },
];

export default function ImportCheck() {
  const { view, price } = useLoaderData<typeof loader>();
  return <ImportCheckPage view={view} price={price} />;
}
