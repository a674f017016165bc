import type { QuestionDraft } from './question-draft';

/** What every part of the question form is given. */
export type DraftFields = {
  draft: QuestionDraft;
  change: (fields: Partial<QuestionDraft>) => void;
  /** What is wrong at a place, in words; null where nothing is. */
  problemAt: (place: string) => string | null;
};
