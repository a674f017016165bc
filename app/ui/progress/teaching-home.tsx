import { Link } from '@remix-run/react';
import { BookOpenText, PartyPopper, Sprout } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeachingHome as Home } from '~/use-cases/learning/get-teaching-home.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';
import { LearnerCell } from './learner-cell';
import { PaceBadge } from './pace-badge';

type Learner = Home['late'][number];

/** What to look at first, for those who teach. */
export function TeachingHome({
  late,
  inactive,
  recent,
  courses,
  timeZone,
  children,
}: Home & { timeZone: string; children?: ReactNode }) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const behind = [...late, ...inactive];
  const when = ({ closesOn, lastActivityAt, pace }: Learner) =>
    pace === 'late' && closesOn
      ? t('home.endsOn', { day: formats.day(closesOn) })
      : lastActivityAt
        ? t('home.lastSeen', { at: formats.instant(lastActivityAt, timeZone) })
        : t('learners.never');
  return (
    <>
      <PageHeader title={t('home.title')} description={t('home.text')} />
      {children && <div className="mb-6">{children}</div>}
      <div className="grid gap-6 xl:grid-cols-2">
        <Card title={t('home.behind')} description={t('home.behindText')}>
          {behind.length === 0 ? (
            <EmptyState icon={<PartyPopper />} title={t('home.nobodyBehind.title')} compact headingLevel={3}>
              {t('home.nobodyBehind.text')}
            </EmptyState>
          ) : (
            <LearnerLines learners={behind} detail={when} />
          )}
        </Card>
        <Card title={t('home.recent')} description={t('home.recentText')}>
          {recent.length === 0 ? (
            <EmptyState icon={<Sprout />} title={t('home.nothingYet.title')} compact headingLevel={3}>
              {t('home.nothingYet.text')}
            </EmptyState>
          ) : (
            <LearnerLines
              learners={recent}
              detail={({ lastActivityAt }) =>
                lastActivityAt ? formats.instant(lastActivityAt, timeZone) : ''
              }
            />
          )}
        </Card>
        <div className="xl:col-span-2">
          <Courses courses={courses} />
        </div>
      </div>
    </>
  );
}

function LearnerLines({ learners, detail }: { learners: Learner[]; detail: (learner: Learner) => string }) {
  const formats = useFormats();
  return (
    <ul className="-my-2 divide-y">
      {learners.map((learner) => (
        <li
          key={learner.enrolmentId}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 py-3 text-[0.9375rem]"
        >
          <LearnerCell learner={learner} detail={learner.courseTitle} />
          <PaceBadge pace={learner.pace} />
          <div className="col-span-2 flex justify-between gap-x-6 gap-y-1 pl-12 text-sm text-ink-faint max-sm:flex-col">
            <p>{detail(learner)}</p>
            <span className="flex items-center gap-2 tabular-nums sm:w-40">
              <ProgressBar size="thin" ratio={learner.ratio} label={learner.courseTitle} className="flex-1" />
              <span className="w-11 flex-none text-right">{formats.percent(learner.ratio)}</span>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Courses({ courses }: { courses: Home['courses'] }) {
  const { t } = useTranslation('progress');
  return (
    <Card
      title={t('home.courses')}
      actions={
        <ButtonLink variant="secondary" size="small" to="/teach/courses">
          {t('home.allCourses')}
        </ButtonLink>
      }
    >
      {courses.length === 0 ? (
        <EmptyState
          icon={<BookOpenText />}
          title={t('home.noCourse.title')}
          compact
          headingLevel={3}
          action={<ButtonLink to="/teach/courses/create">{t('home.noCourse.action')}</ButtonLink>}
        >
          {t('home.noCourse.text')}
        </EmptyState>
      ) : (
        <ul className="-my-2 divide-y">
          {courses.map((course) => (
            <li
              key={course.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
            >
              <Link
                to={course.published ? `/teach/courses/${course.id}/learners` : `/teach/courses/${course.id}`}
                className="min-w-0 rounded-sm font-[560] underline-offset-4 hover:underline"
              >
                {course.title}
              </Link>
              <span className="text-sm text-ink-faint tabular-nums">
                {course.published
                  ? t('home.courseFigures', { count: course.learners, completed: course.completed })
                  : t('home.draft')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
