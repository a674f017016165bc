import { listOrganizationsCall } from '~/domain/lifecycle/organization-representation';
import { pageQuery } from '~/domain/page-query';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** What those call who run the platform. */
export const operatorOperations: readonly ApiOperation[] = [
  {
    id: 'getClock',
    method: 'get',
    path: '/operator/clock',
    tag: 'operator',
    answer: { status: 200, schema: 'Clock' },
    refusals: ['not-found'],
  },
  {
    id: 'moveClock',
    method: 'post',
    path: '/operator/clock',
    tag: 'operator',
    body: { schema: 'MoveClock', example: { now: '2027-01-15T09:00:00Z', reason: 'See the Test end' } },
    answer: { status: 200, schema: 'Clock' },
    refusals: ['not-found', 'clock-backwards', 'clock-too-far', 'clock-moving', 'temporarily-unavailable'],
  },
  {
    id: 'listOrganizations',
    method: 'get',
    path: '/operator/organizations',
    tag: 'operator',
    query: listOrganizationsCall,
    answer: { status: 200, pageOf: 'Organization' },
    refusals: ['not-found', 'cursor-invalid'],
  },
  {
    id: 'listPurges',
    method: 'get',
    path: '/operator/purges',
    tag: 'operator',
    query: pageQuery,
    answer: { status: 200, schema: 'Purges' },
    refusals: ['not-found', 'cursor-invalid'],
  },
];
