import { pageQuery } from '~/domain/page-query';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** What was issued of an order, and its complete file. */
export const proofOperations: readonly ApiOperation[] = [
  {
    id: 'listIssuedDocuments',
    method: 'get',
    path: '/orders/{id}/documents',
    tag: 'orders',
    query: pageQuery,
    answer: { status: 200, pageOf: 'IssuedDocument' },
    refusals: ['not-found', 'cursor-invalid'],
  },
  {
    id: 'getIssuedDocumentFile',
    method: 'get',
    path: '/documents/{id}/file',
    tag: 'orders',
    answer: { status: 200, file: 'application/pdf' },
    refusals: ['not-found'],
  },
  {
    id: 'requestEvidenceFile',
    method: 'post',
    path: '/orders/{id}/evidence-file',
    tag: 'orders',
    body: { schema: 'RequestEvidenceFile', example: {} },
    answer: { status: 202, schema: 'EvidenceFileRequested' },
    refusals: ['not-found', 'feature-not-in-plan', 'order-not-accepted'],
  },
  {
    id: 'getEvidenceFile',
    method: 'get',
    path: '/evidence-files/{id}',
    tag: 'orders',
    answer: { status: 200, schema: 'EvidenceFile' },
    refusals: ['not-found'],
  },
  {
    id: 'getEvidenceFileZip',
    method: 'get',
    path: '/evidence-files/{id}/file',
    tag: 'orders',
    answer: { status: 200, file: 'application/zip' },
    refusals: ['not-found', 'evidence-file-not-ready'],
  },
];
