import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import type { PendingReports } from '../pending-reports';
import { AssignmentStep } from './assignment-step';
import { DocumentStep } from './document-step';
import { LinkStep } from './link-step';
import { QuizStep } from './quiz-step';
import { RecordingStep } from './recording-step';
import { SessionStep } from './session-step';
import { SurveyStep } from './survey-step';

/** What every kind of step is given: the lesson, where reports of its player go, and in which time zone to speak. */
export type StepProps<Step = NonNullable<LessonPage['step']>> = {
  step: Step;
  lesson: LessonPage['lesson'];
  lock: LessonPage['lock'];
  enrolmentId: string;
  /** The lesson's own address, under which its player reports. */
  address: string;
  reports: PendingReports | null;
  timeZone: string;
};

export type StepOf<Kind extends NonNullable<LessonPage['step']>['kind']> = StepProps<
  Extract<NonNullable<LessonPage['step']>, { kind: Kind }>
>;

/** What the kind of a lesson adds to its text; nothing for a text. */
export function LessonStep(props: StepProps) {
  const { step, ...rest } = props;
  switch (step.kind) {
    case 'video':
    case 'audio':
      return <RecordingStep step={step} {...rest} />;
    case 'document':
      return <DocumentStep step={step} {...rest} />;
    case 'quiz':
      return <QuizStep step={step} {...rest} />;
    case 'link':
      return <LinkStep step={step} {...rest} />;
    case 'session':
      return <SessionStep step={step} {...rest} />;
    case 'assignment':
      return <AssignmentStep step={step} {...rest} />;
    case 'survey':
      return <SurveyStep step={step} {...rest} />;
    default:
      return null;
  }
}
