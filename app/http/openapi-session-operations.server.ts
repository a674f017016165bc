import { listSessionSheetsInput } from '~/domain/attendance/session-inputs';
import { exampleIds } from '~/http/openapi-example-ids.server';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** Live sessions, and who takes part in them. */
export const sessionOperations: readonly ApiOperation[] = [
  {
    id: 'listSessions',
    method: 'get',
    path: '/sessions',
    tag: 'sessions',
    query: listSessionSheetsInput,
    answer: { status: 200, pageOf: 'Session' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'planSession',
    method: 'post',
    path: '/sessions',
    tag: 'sessions',
    body: {
      schema: 'PlanSession',
      example: {
        courseId: exampleIds.course,
        title: 'Conduire un entretien',
        mode: 'remote',
        halfDays: [
          {
            startsAt: '2026-12-08T08:00:00Z',
            endsAt: '2026-12-08T11:30:00Z',
            plannedMinutes: 195,
          },
        ],
      },
    },
    answer: { status: 201, schema: 'Session' },
    refusals: ['not-found', 'course-archived', 'feature-not-in-plan'],
  },
  {
    id: 'getSession',
    method: 'get',
    path: '/sessions/{id}',
    tag: 'sessions',
    answer: { status: 200, schema: 'Session' },
    refusals: ['not-found'],
  },
  {
    id: 'addParticipant',
    method: 'post',
    path: '/sessions/{id}/participants',
    tag: 'sessions',
    body: { schema: 'AddParticipant', example: { enrolmentId: exampleIds.enrolment } },
    answer: { status: 201, schema: 'Participant' },
    refusals: ['not-found', 'already-participant', 'session-cancelled', 'session-full'],
  },
];
