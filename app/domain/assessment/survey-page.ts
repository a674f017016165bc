import type { SurveyActivity } from '~/domain/assessment/survey';
import type { SurveyAnswers } from '~/domain/assessment/survey-answers';

/** A survey as a page asks it. */
export type SurveyPage = {
  courseTitle: string;
  language: string;
  lesson: { title: string; html: string };
  activity: SurveyActivity;
  /** Whether it was answered; what was said comes back only where names are kept. */
  answered: boolean;
  answers: SurveyAnswers | null;
};
