import type { DocumentKind } from '~/domain/proof/document-kinds';

/**
 * What a client sees of the documents issued of its orders: where no OPCO pays the organization it claims with them
 * itself. The log of assistance holds what learners wrote to their trainers, and satisfaction what they think of the
 * training: both stay between them; a controller reads these in the evidence file.
 */
export const clientDocumentKinds = [
  'convention',
  'attendance-sheet',
  'attendance-certificate',
  'completion-certificate',
  'evaluations',
  'programme',
] as const satisfies readonly DocumentKind[];

export type ClientDocumentKind = (typeof clientDocumentKinds)[number];
