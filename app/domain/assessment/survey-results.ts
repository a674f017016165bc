import { scaleEnds } from '~/domain/assessment/scale-ends';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import type { SurveyAnswers } from '~/domain/assessment/survey-answers';

/** Fewer answers than these without names would tell who gave them: nothing is shown then. */
export const fewestAnonymous = 3;

/** What all answers to one question say together. Means in hundredths; `recommend` from -100 to 100. */
export type QuestionResult =
  | {
      kind: 'rating' | 'scale';
      answered: number;
      /** How often each value was given, the lowest value first. */
      values: { value: number; count: number }[];
      mean: number | null;
      /** Those who give 9 or 10 less those who give 6 or less, in percent of all; null but for scales. */
      recommend: number | null;
    }
  | { kind: 'single' | 'multiple'; answered: number; options: { id: string; text: string; count: number }[] }
  | { kind: 'text'; answered: number; texts: string[] };

export type SurveyResult = { id: string; text: string; result: QuestionResult };

/**
 * What the responses to a survey say, question by question. Their order changes nothing: texts come in the order of
 * the alphabet, which tells nothing of who wrote them or when.
 */
export function surveyResults(
  questions: readonly SurveyQuestion[],
  responses: readonly SurveyAnswers[],
): SurveyResult[] {
  return questions.map((question) => {
    const answers = responses.map((response) => response[question.id]).filter((one) => one !== undefined);
    return { id: question.id, text: question.text, result: resultOf(question, answers) };
  });
}

function resultOf(question: SurveyQuestion, answers: readonly SurveyAnswers[string][]): QuestionResult {
  switch (question.kind) {
    case 'rating':
    case 'scale':
      return scaleResult(
        question.kind,
        answers.filter((answer) => typeof answer === 'number'),
      );
    case 'single':
    case 'multiple': {
      const chosen = answers.filter((answer) => Array.isArray(answer));
      return {
        kind: question.kind,
        answered: chosen.length,
        options: question.options.map(({ id, text }) => ({
          id,
          text,
          count: chosen.filter((ids) => ids.includes(id)).length,
        })),
      };
    }
    case 'text': {
      const texts = answers.filter((answer) => typeof answer === 'string');
      return { kind: 'text', answered: texts.length, texts: [...texts].sort() };
    }
  }
}

function scaleResult(kind: 'rating' | 'scale', values: readonly number[]): QuestionResult {
  const [lowest, highest] = scaleEnds[kind];
  const count = (test: (value: number) => boolean) => values.filter(test).length;
  const answered = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const recommend = count((value) => value >= 9) - count((value) => value <= 6);
  return {
    kind,
    answered,
    values: Array.from({ length: highest - lowest + 1 }, (_, at) => {
      const value = lowest + at;
      return { value, count: count((one) => one === value) };
    }),
    mean: answered === 0 ? null : Math.round((sum * 100) / answered),
    recommend: kind === 'scale' && answered > 0 ? Math.round((recommend * 100) / answered) : null,
  };
}

/** A survey as it was answered at one time: at the beginning, at the end, sixty days later. */
export type SurveyColumn = { key: string; results: readonly SurveyResult[] };

/** The means of a question wherever it was asked in the same words, in hundredths, by column. */
export type ComparedQuestion = {
  text: string;
  kind: 'rating' | 'scale';
  means: Readonly<Record<string, number>>;
};

/** Which questions on a scale were asked more than once, and what their means were each time. */
export function compareSurveys(columns: readonly SurveyColumn[]): ComparedQuestion[] {
  const found = new Map<string, ComparedQuestion>();
  for (const { key, results } of columns) {
    for (const { text, result } of results) {
      if ((result.kind !== 'rating' && result.kind !== 'scale') || result.mean === null) continue;
      const words = `${result.kind}:${text.trim().toLocaleLowerCase('fr')}`;
      const known = found.get(words);
      const means = { ...known?.means, [key]: result.mean };
      found.set(words, { text: known?.text ?? text, kind: result.kind, means });
    }
  }
  return [...found.values()].filter(({ means }) => Object.keys(means).length > 1);
}
