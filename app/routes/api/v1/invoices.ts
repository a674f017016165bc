import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { listInvoicesInput } from '~/domain/billing/invoice-inputs';
import { invoiceRepresentation } from '~/domain/billing/representations';
import { apiPage } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { representInvoice } from '~/http/invoice-representation.server';
import { listInvoices } from '~/use-cases/billing/list-invoices.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'billing.read', { settling: true });
  const { items, next } = await listInvoices(actor, parseApiQuery(args.request, listInvoicesInput));
  return apiPage(invoiceRepresentation, {
    items: items.map((invoice) => representInvoice(args.request, invoice)),
    next,
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
