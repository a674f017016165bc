import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import type { PendingReports } from '../pending-reports';

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
