import { listClientsInput } from '~/domain/clients/client-inputs';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** Client companies and the people who follow them. */
export const clientOperations: readonly ApiOperation[] = [
  {
    id: 'listClients',
    method: 'get',
    path: '/clients',
    tag: 'orders',
    query: listClientsInput,
    answer: { status: 200, pageOf: 'Client' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'registerClient',
    method: 'post',
    path: '/clients',
    tag: 'orders',
    body: {
      schema: 'RegisterClient',
      example: {
        name: 'Ateliers Durand',
        siren: '732829320',
        opco: 'Opco 2i',
        contacts: [{ email: 'drh@ateliers-durand.example', firstName: 'Hélène', lastName: 'Roux' }],
      },
    },
    answer: { status: 201, schema: 'Client' },
    refusals: ['client-exists'],
  },
  {
    id: 'getClient',
    method: 'get',
    path: '/clients/{id}',
    tag: 'orders',
    answer: { status: 200, schema: 'Client' },
    refusals: ['not-found'],
  },
];
