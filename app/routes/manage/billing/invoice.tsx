import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { wordsFor } from '~/http/words.server';
import { InvoicePage } from '~/ui/billing/invoice-page';
import { getInvoice } from '~/use-cases/billing/get-invoice.server';

export const handle = { messages: ['billing', 'invoice', 'manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.read', { settling: true });
  const details = await getInvoice(actor, { invoiceId: idParam(args, 'invoiceId') }, { now });
  const { kind, number } = details.invoice;
  const t = wordsFor(args.request, 'invoice');
  return {
    details,
    language: languageOf(args.request),
    title: t('pdf.title', { kind: t(`kinds.${kind}`), number }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invoice() {
  const { details, language, title } = useLoaderData<typeof loader>();
  return <InvoicePage details={details} language={language} title={title} />;
}
