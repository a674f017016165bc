import { exampleIds } from '~/http/openapi-example-ids.server';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** What connected room providers report. */
export const presenceOperations: readonly ApiOperation[] = [
  {
    id: 'reportPresence',
    method: 'post',
    path: '/sessions/{id}/presence',
    tag: 'sessions',
    body: {
      schema: 'ReportPresence',
      example: {
        enrolmentId: exampleIds.enrolment,
        intervals: [{ from: '2026-12-02T08:01:10Z', to: '2026-12-02T11:28:40Z' }],
        source: 'bigbluebutton',
      },
    },
    answer: { status: 202, schema: 'RecordedPresence' },
    refusals: ['not-found', 'presence-invalid'],
  },
];
