/**
 * Documents that an organization issues of an order and keeps as they were issued. `completion-certificate` is the
 * certificat de réalisation (F3); those of a learner are made once for each participant, the others once for the order.
 */
export const documentKinds = [
  'completion-certificate',
  'evaluations',
  'assistance-log',
  'programme',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

const ofLearner: ReadonlySet<DocumentKind> = new Set(['completion-certificate', 'evaluations']);

export const isOfLearner = (kind: DocumentKind): boolean => ofLearner.has(kind);

export const isDocumentKind = (kind: string): kind is DocumentKind =>
  documentKinds.some((known) => known === kind);
