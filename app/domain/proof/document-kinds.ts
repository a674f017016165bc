/**
 * Documents that an organization issues of an order and keeps as they were issued. `completion-certificate` is the
 * certificat de réalisation (F3), `attendance-certificate` the attestation d'assiduité. Those of a learner are made once
 * for each participant, sheets once for each session, the others once for the order; a convention once for each version
 * that was accepted, under its number.
 */
export const documentKinds = [
  'convention',
  'programme',
  'attendance-sheet',
  'attendance-certificate',
  'completion-certificate',
  'assistance-log',
  'evaluations',
  'satisfaction',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

const ofLearner: ReadonlySet<DocumentKind> = new Set([
  'attendance-certificate',
  'completion-certificate',
  'evaluations',
  'satisfaction',
]);

export const isOfLearner = (kind: DocumentKind): boolean => ofLearner.has(kind);

export const isDocumentKind = (kind: string): kind is DocumentKind =>
  documentKinds.some((known) => known === kind);

/** What funders read is French whatever the organization's language; a convention is as it was accepted. */
export const proofLanguage = 'fr';
