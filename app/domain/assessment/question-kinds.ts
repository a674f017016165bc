/** The kinds of question, in the order a trainer is offered them. */
export const questionKinds = [
  'single',
  'multiple',
  'true-false',
  'short-text',
  'number',
  'matching',
  'ordering',
  'gaps',
  'free-text',
  'file',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** Answers of these kinds are read by the trainer: the server alone cannot mark them. */
export function isMarkedByHand(kind: QuestionKind): boolean {
  return kind === 'free-text' || kind === 'file';
}
