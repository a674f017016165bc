import { AssignmentStep } from './assignment-step';
import { DocumentStep } from './document-step';
import { LinkStep } from './link-step';
import { QuizStep } from './quiz-step';
import { RecordingStep } from './recording-step';
import { SessionStep } from './session-step';
import type { StepProps } from './step-props';
import { SurveyStep } from './survey-step';

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
