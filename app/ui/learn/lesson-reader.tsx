import { Link } from '@remix-run/react';
import { ArrowLeft, Clock, List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { hasOwnPosition } from '~/domain/learning/lesson-standing';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';
import { AskHelpLink } from '../assistance/ask-help-link';
import { buttonStyle } from '../primitives/button-style';
import { ProgressBar } from '../primitives/progress-bar';
import { CompleteForm } from './complete-form';
import { CourseFinished } from './course-finished';
import { DueSentence } from './due-badge';
import { LessonAround } from './lesson-around';
import { LessonNote } from './lesson-note';
import { LessonOutline, outlineId } from './lesson-outline';
import { LockedLesson } from './locked-lesson';
import { RuleSentence } from './rule-sentence';
import { LessonStep } from './steps/lesson-step';
import { useReading, useResume } from './use-reading';
import { useReports } from './use-reports';

export type LessonReaderProps = LessonPage & { enrolmentId: string; membershipId: string; timeZone: string };

/** The player: a lesson's text, what is done around it, and the way on. */
export function LessonReader(props: LessonReaderProps) {
  const { enrolmentId, membershipId, timeZone, lesson, outline, percent, minutesLeft, lock, step } = props;
  const locked = lock.reasons.length > 0;
  const { t, i18n } = useTranslation('learn');
  const reports = useReports(membershipId);
  const courseTo = `/learn/courses/${enrolmentId}`;
  const address = `${courseTo}/lessons/${lesson.id}`;
  useReading(locked ? null : reports, address);
  useResume(hasOwnPosition(lesson.kind) ? 0 : lesson.position, lesson.savedAt !== null);
  const left = formatMinutes(minutesLeft, i18n.language);
  return (
    <div className="lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-12">
      <LessonOutline courseTo={courseTo} currentId={lesson.id} outline={outline} />
      <article className="min-w-0 max-w-[44rem]">
        <header>
          <div className="flex items-center justify-between gap-3">
            <Link
              to={courseTo}
              className="inline-flex min-h-11 min-w-0 items-center gap-2 rounded-sm text-sm text-ink-soft hover:text-ink"
            >
              <ArrowLeft aria-hidden="true" className="size-4 flex-none" />
              <span className="truncate">{props.courseTitle}</span>
            </Link>
            <button
              type="button"
              popovertarget={outlineId}
              className={`${buttonStyle({ variant: 'secondary', size: 'small' })} lg:hidden`}
            >
              <List aria-hidden="true" />
              {t('player.programme')}
            </button>
          </div>
          <ProgressBar ratio={percent / 100} size="thin" label={t('player.progress')} className="mt-2" />
          <p className="mt-2 text-sm text-ink-faint tabular-nums">
            {props.completed ? t('player.finished') : t('player.left', { percent, left })}
          </p>
          <h1 className="mt-6 text-3xl text-balance" lang={props.language}>
            {lesson.title}
          </h1>
          <p className="mt-3 inline-flex items-center gap-2 text-sm text-ink-faint">
            <Clock aria-hidden="true" className="size-4" />
            {t('lesson.estimated', { minutes: formatMinutes(lesson.minutes, i18n.language) })}
          </p>
          {props.due && <DueSentence due={props.due} timeZone={timeZone} />}
        </header>
        {locked ? (
          <LockedLesson reasons={lock.reasons} courseTo={courseTo} timeZone={timeZone} />
        ) : (
          <>
            {lesson.html !== '' && (
              <div
                className="prose mt-8"
                lang={props.language}
                dangerouslySetInnerHTML={{ __html: lesson.html }}
              />
            )}
            {step && <LessonStep {...{ step, lesson, lock, enrolmentId, address, reports, timeZone }} />}
          </>
        )}
        <footer className="mt-12 flex flex-col gap-8 border-t pt-8">
          {!locked && (
            <div className="flex flex-col gap-4">
              <CompleteForm {...{ reports, address, lesson, timeZone }} />
              <RuleSentence lesson={lesson} />
            </div>
          )}
          {!locked && <LessonNote note={props.note} {...{ reports, address, timeZone }} />}
          <AskHelpLink enrolmentId={enrolmentId} lessonId={lesson.id} />
          {props.completed && <CourseFinished certificateId={props.certificateId} courseTo={courseTo} />}
          <LessonAround {...props} courseTo={courseTo} />
        </footer>
      </article>
    </div>
  );
}
