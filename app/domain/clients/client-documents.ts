import type { DocumentKind } from '~/domain/proof/document-kinds';

/**
 * What a client sees of the documents issued of its orders. The log of assistance holds what learners wrote to their
 * trainers, and stays between them; a controller reads it in the evidence file.
 */
export const clientDocumentKinds = [
  'completion-certificate',
  'evaluations',
  'programme',
] as const satisfies readonly DocumentKind[];

export type ClientDocumentKind = (typeof clientDocumentKinds)[number];
