import type { ApiOperation } from '~/http/openapi-operation.server';

/** Attendance by session, and hours by enrolment. */
export const hoursOperations: readonly ApiOperation[] = [
  {
    id: 'getSessionAttendance',
    method: 'get',
    path: '/sessions/{id}/attendance',
    tag: 'sessions',
    answer: { status: 200, schema: 'Attendance' },
    refusals: ['not-found'],
  },
  {
    id: 'getEnrolmentHours',
    method: 'get',
    path: '/enrolments/{id}/hours',
    tag: 'sessions',
    answer: { status: 200, schema: 'Hours' },
    refusals: ['not-found'],
  },
];
