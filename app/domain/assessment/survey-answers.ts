import { z } from 'zod';
import type { SurveyQuestion } from '~/domain/assessment/survey';
import { scaleEnds } from '~/domain/assessment/scale-ends';
import { idSchema } from '~/domain/id';
import type { InputProblem } from '~/domain/input-problem';

export const surveyWaves = ['first', 'follow-up'] as const;
export type SurveyWave = (typeof surveyWaves)[number];

const text = z
  .string()
  .overwrite((said) => said.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(5000);

/** One answer: a number on a scale, an option, several, or words. */
export const surveyAnswerSchema = z.union([z.int().min(0).max(10), z.array(idSchema).max(30), text]);
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;

/** Answers by the id of their question, as they are kept. */
export const surveyAnswersSchema = z.record(idSchema, surveyAnswerSchema);
export type SurveyAnswers = z.infer<typeof surveyAnswersSchema>;

export type SurveyProblem = { questionId: string; problem: InputProblem };

/**
 * Reads what a form sent for each question: what was left empty is left out. Problems name what is required and
 * missing, and what is no answer to its question; questions that a survey does not have are not looked at.
 */
export function readSurveyAnswers(
  questions: readonly SurveyQuestion[],
  sent: (questionId: string) => readonly string[],
): { answers: SurveyAnswers; problems: SurveyProblem[] } {
  const answers: SurveyAnswers = {};
  const problems: SurveyProblem[] = [];
  for (const question of questions) {
    const said = sent(question.id).filter((value) => value.trim() !== '');
    if (said.length === 0) {
      if (question.required) problems.push({ questionId: question.id, problem: 'required' });
      continue;
    }
    const answer = readAnswer(question, said);
    if (typeof answer === 'object' && 'problem' in answer)
      problems.push({ questionId: question.id, problem: answer.problem });
    else answers[question.id] = answer;
  }
  return { answers, problems };
}

function readAnswer(
  question: SurveyQuestion,
  said: readonly string[],
): SurveyAnswer | { problem: InputProblem } {
  const [first = ''] = said;
  switch (question.kind) {
    case 'rating':
    case 'scale': {
      const [lowest, highest] = scaleEnds[question.kind];
      const value = Number(first);
      return Number.isInteger(value) && value >= lowest && value <= highest
        ? value
        : { problem: 'not-an-option' };
    }
    case 'single':
    case 'multiple': {
      const known = new Set(question.options.map(({ id }) => id));
      const chosen = [...new Set(said)];
      const most = question.kind === 'single' ? 1 : known.size;
      if (chosen.length > most || chosen.some((id) => !known.has(id))) return { problem: 'not-an-option' };
      return question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
    }
    case 'text': {
      const read = text.safeParse(first);
      return read.success ? read.data : { problem: 'too-long' };
    }
  }
}
