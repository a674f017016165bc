import { z } from 'zod';
import { surveyWaves } from '~/domain/assessment/survey-answers';
import { idSchema } from '~/domain/id';

/** What a form says for each question, by its id: one text, or one for each option ticked. */
const said = z.record(idSchema, z.array(z.string().max(20_000)).max(50));

export const answerSurveyInput = z.object({ enrolmentId: idSchema, lessonId: idSchema, said });

/** The answer to a survey that was sent some time after the end. */
export const answerFollowUpInput = z.object({ invitationId: idSchema, said });

export const exportSurveyInput = z.object({ lesson: idSchema, wave: z.enum(surveyWaves) });

export type AnswerSurveyInput = z.infer<typeof answerSurveyInput>;
export type AnswerFollowUpInput = z.infer<typeof answerFollowUpInput>;
export type ExportSurveyInput = z.infer<typeof exportSurveyInput>;
