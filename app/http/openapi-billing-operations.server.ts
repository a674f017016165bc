import { listInvoicesInput } from '~/domain/billing/invoice-inputs';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** What an organization pays, and what for. */
export const billingOperations: readonly ApiOperation[] = [
  {
    id: 'getSubscription',
    method: 'get',
    path: '/subscription',
    tag: 'billing',
    answer: { status: 200, schema: 'Subscription' },
    refusals: [],
  },
  {
    id: 'quoteSeats',
    method: 'post',
    path: '/seat-quotes',
    tag: 'billing',
    body: { schema: 'AskSeatQuote', example: { add: 7 } },
    answer: { status: 200, schema: 'SeatQuote' },
    refusals: [],
  },
  {
    id: 'listInvoices',
    method: 'get',
    path: '/invoices',
    tag: 'billing',
    query: listInvoicesInput,
    answer: { status: 200, pageOf: 'Invoice' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'getInvoice',
    method: 'get',
    path: '/invoices/{id}',
    tag: 'billing',
    answer: { status: 200, schema: 'Invoice' },
    refusals: ['not-found'],
  },
  {
    id: 'getInvoicePdf',
    method: 'get',
    path: '/invoices/{id}.pdf',
    tag: 'billing',
    answer: { status: 200, file: 'application/pdf' },
    refusals: ['not-found'],
  },
  {
    id: 'getInvoiceXml',
    method: 'get',
    path: '/invoices/{id}.xml',
    tag: 'billing',
    answer: { status: 200, file: 'application/xml' },
    refusals: ['not-found'],
  },
];
