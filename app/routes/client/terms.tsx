import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { SaleTermsPage } from '~/ui/sales/sale-terms-page';
import { getSaleTerms } from '~/use-cases/sales/publish-terms.server';

export const handle = { messages: ['sales'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireContact(args);
  const terms = await getSaleTerms(actor, { termsId: idParam(args, 'termsId') });
  return { terms, title: pageTitle(args.request, 'sales:terms.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ClientTerms() {
  return <SaleTermsPage terms={useLoaderData<typeof loader>().terms} />;
}
