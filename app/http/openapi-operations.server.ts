import { billingOperations } from '~/http/openapi-billing-operations.server';
import type { ApiOperation } from '~/http/openapi-operation.server';
import { operatorOperations } from '~/http/openapi-operator-operations.server';
import { clientOperations } from '~/http/openapi-client-operations.server';
import { fundingOperations } from '~/http/openapi-funding-operations.server';
import { learningOperations } from '~/http/openapi-learning-operations.server';
import { sessionOperations } from '~/http/openapi-session-operations.server';
import { orderOperations } from '~/http/openapi-order-operations.server';
import { hoursOperations } from '~/http/openapi-hours-operations.server';
import { proofOperations } from '~/http/openapi-proof-operations.server';
import { presenceOperations } from '~/http/openapi-presence-operations.server';
import { listMembersInput } from '~/domain/organizations/member-inputs';

/** Every call of the API with its shapes and refusals, from which the OpenAPI document is made. */
export const apiOperations: readonly ApiOperation[] = [
  {
    id: 'getMe',
    method: 'get',
    path: '/me',
    tag: 'organization',
    answer: { status: 200, schema: 'Me' },
    refusals: [],
  },
  ...billingOperations,
  {
    id: 'listMembers',
    method: 'get',
    path: '/members',
    tag: 'members',
    query: listMembersInput,
    answer: { status: 200, pageOf: 'Member' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'registerMember',
    method: 'post',
    path: '/members',
    tag: 'members',
    body: {
      schema: 'RegisterMember',
      example: {
        email: 'claire@example.org',
        firstName: 'Claire',
        lastName: 'Martin',
        role: 'learner',
        language: 'fr',
      },
    },
    answer: { status: 201, schema: 'Member' },
    refusals: ['already-member', 'member-archived', 'registrations-blocked', 'seat-limit-reached'],
  },
  {
    id: 'getMember',
    method: 'get',
    path: '/members/{id}',
    tag: 'members',
    answer: { status: 200, schema: 'Member' },
    refusals: ['not-found'],
  },
  {
    id: 'archiveMember',
    method: 'delete',
    path: '/members/{id}',
    tag: 'members',
    answer: { status: 204 },
    refusals: ['not-found', 'last-owner'],
  },
  {
    id: 'eraseMember',
    method: 'post',
    path: '/members/{id}/erase',
    tag: 'members',
    body: { schema: 'EraseMember', example: { email: 'claire@example.org' } },
    answer: { status: 200, schema: 'MemberErasure' },
    refusals: [
      'not-found',
      'erasure-of-staff',
      'member-not-archived',
      'erasure-on-offer',
      'erasure-other-address',
    ],
  },
  ...learningOperations,
  ...sessionOperations,
  ...presenceOperations,
  ...hoursOperations,
  ...orderOperations,
  ...clientOperations,
  ...fundingOperations,
  ...proofOperations,
  ...operatorOperations,
];
