import { z } from 'zod';
import { surveyWaves } from '~/domain/assessment/survey-answers';
import { idSchema } from '~/domain/id';

/** What a form says for each question, by its id: one text, or one for each option ticked. Read by `readSurveyAnswers`. */
type Said = Readonly<Record<string, readonly string[]>>;

export type AnswerSurveyInput = { enrolmentId: string; lessonId: string; said: Said };

/** The answer to a survey that was sent some time after the end. */
export type AnswerFollowUpInput = { invitationId: string; said: Said };

export const exportSurveyInput = z.object({ lesson: idSchema, wave: z.enum(surveyWaves) });

export type ExportSurveyInput = z.infer<typeof exportSurveyInput>;
