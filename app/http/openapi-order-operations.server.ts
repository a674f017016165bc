import { listOrderSheetsInput } from '~/domain/funding/order-inputs';
import { exampleIds } from '~/http/openapi-example-ids.server';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** Orders of client companies, and who takes part in them. */
export const orderOperations: readonly ApiOperation[] = [
  {
    id: 'listOrders',
    method: 'get',
    path: '/orders',
    tag: 'orders',
    query: listOrderSheetsInput,
    answer: { status: 200, pageOf: 'Order' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'createOrder',
    method: 'post',
    path: '/orders',
    tag: 'orders',
    body: {
      schema: 'CreateOrder',
      example: {
        clientId: exampleIds.member,
        courseId: exampleIds.course,
        title: 'Conduire un entretien',
        startsOn: '2026-12-01',
        endsOn: '2027-01-29',
        price: { excludingVat: 360_000, vatRate: 0 },
        priceBasis: 'participant',
        participants: [exampleIds.enrolment],
        sessionIds: [],
        modules: [{ moduleId: exampleIds.lesson, dueBeforeSessionId: null }],
        policy: { lateModule: 'accept' },
      },
    },
    answer: { status: 201, schema: 'Order' },
    refusals: [
      ...(['not-found', 'feature-not-in-plan', 'client-archived', 'course-archived'] as const),
      ...(['course-not-published', 'order-dates-reversed', 'session-not-of-course'] as const),
      ...(['session-cancelled', 'session-outside-dates', 'module-not-of-course'] as const),
      ...(['module-due-before-other-session', 'participant-not-of-course'] as const),
      ...(['sale-exemption-missing', 'sale-franchise-taxed'] as const),
      ...(['learner-on-other-order', 'learner-on-earlier-order', 'session-full'] as const),
    ],
  },
  {
    id: 'getOrder',
    method: 'get',
    path: '/orders/{id}',
    tag: 'orders',
    answer: { status: 200, schema: 'Order' },
    refusals: ['not-found'],
  },
  {
    id: 'addOrderParticipant',
    method: 'post',
    path: '/orders/{id}/participants',
    tag: 'orders',
    body: {
      schema: 'AddOrderParticipant',
      example: { enrolmentId: exampleIds.enrolment, toldOpcoOn: '2026-11-30' },
    },
    answer: { status: 201, schema: 'OrderParticipant' },
    refusals: [
      ...(['not-found', 'feature-not-in-plan', 'order-cancelled', 'already-on-order'] as const),
      ...(['participant-not-of-course', 'learner-on-other-order', 'session-full'] as const),
      ...(['learner-on-earlier-order'] as const),
    ],
  },
];
