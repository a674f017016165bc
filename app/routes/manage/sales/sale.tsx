import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { wordsFor } from '~/http/words.server';
import { SalePage } from '~/ui/sales/sale-page';
import { getSale } from '~/use-cases/sales/get-sale.server';

export const handle = { messages: ['sales', 'billing', 'invoice'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sales.read');
  const timeZone = viewer.organizationTimeZone;
  const sale = await getSale(actor, { invoiceId: idParam(args, 'invoiceId') }, { now, timeZone });
  const t = wordsFor(args.request, 'invoice');
  const { kind, number } = sale.document;
  return {
    sale,
    mayWrite: can(actor, 'sales.write'),
    language: languageOf(args.request),
    today: dayIn(now, timeZone),
    title: t('pdf.title', { kind: t(`kinds.${kind}`), number }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Sale() {
  return <SalePage {...useLoaderData<typeof loader>()} />;
}
