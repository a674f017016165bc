import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { orderInvoicesRepresentation } from '~/domain/sales/sale-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getOrderInvoices } from '~/use-cases/sales/get-order-invoices.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'sales.read');
  const orderId = idParam(args);
  const invoicing = await getOrderInvoices(actor, { orderId }, { now });
  if (!invoicing) throw new Refusal('order-not-accepted');
  const { currency, invoices, due, next } = invoicing;
  return apiAnswer(orderInvoicesRepresentation, {
    ...{ orderId, currency },
    invoices: invoices.map(({ cents, openCents, creditsId, ...invoice }) => {
      return { ...invoice, includingVat: cents, open: openCents, credits: creditsId };
    }),
    due: due.map(({ cents, corrects, ...one }) => {
      return { ...one, excludingVat: cents, corrects: corrects?.id ?? null };
    }),
    next: next.map(({ cents, ...one }) => ({ ...one, excludingVat: cents })),
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args, 'sales.read');
  throw methodNotAllowed('GET');
}
