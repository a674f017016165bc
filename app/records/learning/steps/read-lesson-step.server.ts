import { publishedActivityOf, type PublishedActivity } from '~/domain/courses/activities';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { rangesOf, type Range } from '~/domain/learning/coverage';
import {
  readAssignmentStep,
  type AssignmentStep,
} from '~/records/learning/steps/read-assignment-step.server';
import { readQuizStep, type QuizStep } from '~/records/learning/steps/read-quiz-step.server';
import { readSessionStep, type SessionStep } from '~/records/learning/steps/read-session-step.server';
import { readSurveyStep, type SurveyStep } from '~/records/learning/steps/read-survey-step.server';
import type { StepContext } from '~/records/learning/steps/step-context.server';
import type { Tx } from '~/platform/tenancy.server';

/** What a learner's page holds of a lesson beside its text, by its kind; never what the server alone may know. */
export type LessonStep =
  | { kind: 'text' }
  | { kind: 'link'; url: string; opened: boolean }
  | { kind: 'video'; activity: PublishedActivity<'video'>; coverage: Range[] }
  | { kind: 'audio'; activity: PublishedActivity<'audio'>; coverage: Range[] }
  | { kind: 'document'; activity: PublishedActivity<'document'>; coverage: Range[] }
  | ({ kind: 'quiz' } & QuizStep)
  | ({ kind: 'assignment' } & AssignmentStep)
  | ({ kind: 'survey' } & SurveyStep)
  | ({ kind: 'session' } & SessionStep);

/** Two queries at most. */
export async function readLessonStep(
  tx: Tx,
  kind: LessonKind,
  kept: unknown,
  context: StepContext,
): Promise<LessonStep> {
  const coverage = rangesOf(context.coverage);
  switch (kind) {
    case 'text':
      return { kind };
    case 'link': {
      const { url } = publishedActivityOf(kind, kept);
      return { kind, url, opened: coverage.length > 0 };
    }
    case 'video':
      return { kind, coverage, activity: publishedActivityOf(kind, kept) };
    case 'audio':
      return { kind, coverage, activity: publishedActivityOf(kind, kept) };
    case 'document':
      return { kind, coverage, activity: publishedActivityOf(kind, kept) };
    case 'quiz':
      return { kind, ...(await readQuizStep(tx, publishedActivityOf(kind, kept), context)) };
    case 'assignment':
      return { kind, ...(await readAssignmentStep(tx, publishedActivityOf(kind, kept), context)) };
    case 'survey':
      return { kind, ...(await readSurveyStep(tx, publishedActivityOf(kind, kept), context)) };
    case 'session':
      return { kind, ...(await readSessionStep(tx, context)) };
  }
}
