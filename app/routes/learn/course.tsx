import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { CourseAssistance } from '~/ui/assistance/course-assistance';
import { CourseFinished } from '~/ui/learn/course-finished';
import { CourseLeft } from '~/ui/learn/course-left';
import { Programme } from '~/ui/learn/programme';
import { ProgrammeFacts } from '~/ui/learn/programme-facts';
import { buttonStyle } from '~/ui/primitives/button-style';
import { Callout } from '~/ui/primitives/callout';
import { PageHeader } from '~/ui/primitives/page-header';
import { ProgressBar } from '~/ui/primitives/progress-bar';
import { useFormats } from '~/ui/primitives/use-formats';
import { listUnreadAnnouncements } from '~/use-cases/assistance/list-unread-announcements.server';
import { getLearnerCourse } from '~/use-cases/learning/get-learner-course.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const enrolmentId = idParam(args, 'enrolmentId');
  const timeZone = viewer.organizationTimeZone;
  const course = await getLearnerCourse(actor, { enrolmentId }, { now, timeZone });
  const announced = await listUnreadAnnouncements(actor);
  const unread = announced.filter(({ href }) => href.includes(enrolmentId)).length;
  return { enrolmentId, course, unread, timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.course.title ?? ''} · Assidu` },
];

export default function LearnCourse() {
  const { enrolmentId, course, unread, timeZone } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('learn');
  const formats = useFormats();
  const courseTo = `/learn/courses/${enrolmentId}`;
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const { access, opensOn, closesOn, status, percent } = course;
  return (
    <>
      <PageHeader
        title={course.title}
        crumbs={[{ label: t('home.title'), to: '/learn' }, { label: course.title }]}
        actions={
          access === 'open' && course.nextLessonId ? (
            <Link
              to={`${courseTo}/lessons/${course.nextLessonId}`}
              className={buttonStyle({ size: 'large' })}
            >
              <Play aria-hidden="true" />
              {status === 'not-started' ? t('home.start') : t('home.resume')}
            </Link>
          ) : undefined
        }
      />
      <div className="mb-8 flex flex-col gap-6">
        <div>
          <ProgressBar ratio={percent / 100} label={t('player.progress')} />
          <p className="mt-2 text-sm text-ink-soft tabular-nums">
            {t('programme.figures', {
              percent,
              done: minutes(course.minutesDone),
              planned: minutes(course.minutesPlanned),
            })}
            {' · '}
            <Link
              to={`${courseTo}/hours`}
              className="rounded-sm text-accent-text underline underline-offset-4"
            >
              {t('programme.hours')}
            </Link>
          </p>
        </div>
        {access === 'open' && status !== 'completed' && <CourseLeft left={course.left} timeZone={timeZone} />}
        {access === 'not-yet' && opensOn && (
          <Callout title={t('access.opensOn', { day: formats.day(opensOn) })}>{t('access.notYet')}</Callout>
        )}
        {access === 'closed' && closesOn && (
          <Callout tone="warning" title={t('access.closedOn', { day: formats.day(closesOn) })}>
            {t('access.closed')}
          </Callout>
        )}
        {access === 'open' && closesOn && status !== 'completed' && (
          <Callout>{t('home.closesOn', { day: formats.day(closesOn) })}</Callout>
        )}
        <CourseAssistance enrolmentId={enrolmentId} unread={unread} />
        {status === 'completed' && <CourseFinished certificateId={course.certificateId} />}
      </div>
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="programme">
          <h2 id="programme" className="mb-4 text-lg font-[620]">
            {t('player.programme')}
          </h2>
          <Programme courseTo={courseTo} course={course} timeZone={timeZone} />
        </section>
        <ProgrammeFacts programme={course.programme} />
      </div>
    </>
  );
}
