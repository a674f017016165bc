import { getSettlementQuery } from '~/domain/funding/settlement-representation';
import { exampleIds } from '~/http/openapi-example-ids.server';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** What an OPCO agreed to for an order, who pays what of it, and what was invoiced. */
export const fundingOperations: readonly ApiOperation[] = [
  {
    id: 'recordAgreement',
    method: 'post',
    path: '/orders/{id}/agreements',
    tag: 'orders',
    body: {
      schema: 'RecordAgreement',
      example: {
        ...{ opco: 'atlas', number: 'ATL-2026-0417', receivedAt: '2026-11-25T09:00:00Z', subrogation: true },
        ...{ hours: 10, hourlyRate: 15_000, cap: 300_000, participants: [exampleIds.enrolment] },
        ...{ from: '2026-12-01', to: '2026-12-18' },
      },
    },
    answer: { status: 201, schema: 'FundingAgreement' },
    refusals: [
      'not-found',
      'feature-not-in-plan',
      'order-cancelled',
      'people-not-on-order',
      'agreement-amended',
    ],
  },
  {
    id: 'getSettlement',
    method: 'get',
    path: '/orders/{id}/settlement',
    tag: 'orders',
    query: getSettlementQuery,
    answer: { status: 200, schema: 'Settlement' },
    refusals: ['not-found', 'order-not-accepted'],
  },
  {
    id: 'getOrderInvoices',
    method: 'get',
    path: '/orders/{id}/invoices',
    tag: 'orders',
    answer: { status: 200, schema: 'OrderInvoices' },
    refusals: ['not-found', 'order-not-accepted'],
  },
];
