import { Link } from '@remix-run/react';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LearnerCourse } from '~/use-cases/learning/get-learner-home.server';
import { buttonStyle } from '../primitives/button-style';
import { ProgressBar } from '../primitives/progress-bar';
import { ProgressRing } from '../primitives/progress-ring';
import { useFormats } from '../primitives/use-formats';
import { KindIcon } from './kind-icon';

/** The one thing to do next. */
export function ResumeCard({ course }: { course: LearnerCourse }) {
  const { t, i18n } = useTranslation('learn');
  const formats = useFormats();
  const { next, enrolmentId } = course;
  if (!next) return null;
  const label = t('home.progressOf', { title: course.title });
  const begun = course.status === 'in-progress';
  return (
    <section
      aria-labelledby="resume"
      className="relative flex flex-col gap-6 overflow-hidden rounded-2xl bg-surface p-6 shadow-md sm:flex-row sm:items-center sm:p-8"
    >
      <span aria-hidden="true" className="absolute inset-y-0 left-0 w-1.5 bg-accent" />
      <div className="flex-none max-sm:hidden">
        <ProgressRing ratio={course.percent / 100} label={label} size="large" />
      </div>
      <div className="min-w-0 flex-1">
        <p className="text-sm font-[560] text-accent-text">{course.title}</p>
        <ProgressBar ratio={course.percent / 100} label={label} size="thin" className="my-3 sm:hidden" />
        <h2 id="resume" className="mt-1 text-2xl text-balance">
          {next.title}
        </h2>
        <p className="mt-2 inline-flex items-center gap-1.5 text-sm text-ink-faint">
          <KindIcon kind={next.kind} /> {t(`kinds.${next.kind}`)}
        </p>
        <p className="mt-1 text-ink-soft">
          {t('home.nextTakes', { minutes: formatMinutes(next.minutes, i18n.language) })}{' '}
          {t('home.leftInAll', { left: formatMinutes(course.minutesLeft, i18n.language) })}
        </p>
        {course.closesOn && (
          <p className="mt-1 text-sm text-warning-ink">
            {t('home.closesOn', { day: formats.day(course.closesOn) })}
          </p>
        )}
        <div className="mt-5 flex flex-col gap-2 sm:flex-row">
          <Link
            to={`/learn/courses/${enrolmentId}/lessons/${next.lessonId}`}
            className={buttonStyle({ variant: 'primary', size: 'large' })}
          >
            <Play aria-hidden="true" />
            {begun ? t('home.resume') : t('home.start')}
          </Link>
          <Link
            to={`/learn/courses/${enrolmentId}`}
            className={buttonStyle({ variant: 'quiet', size: 'large' })}
          >
            {t('home.programme')}
          </Link>
        </div>
      </div>
      {course.coverFileId && (
        <img
          src={`/files/${course.coverFileId}`}
          alt=""
          className="hidden aspect-[4/3] w-64 flex-none rounded-xl object-cover lg:block"
        />
      )}
    </section>
  );
}
