import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { requireMember } from '~/http/guards.server';
import { readNextSession } from '~/http/next-session.server';
import { pageTitle } from '~/http/page-title.server';
import { UnreadAnnouncements } from '~/ui/assistance/unread-announcements';
import { NextSessionCard } from '~/ui/attendance/next-session-card';
import { DueList } from '~/ui/learn/due-list';
import { HeldCard } from '~/ui/learn/held-card';
import { LearnerCourseCard } from '~/ui/learn/learner-course-card';
import { ResumeCard } from '~/ui/learn/resume-card';
import { Callout } from '~/ui/primitives/callout';
import { EmptyState } from '~/ui/primitives/empty-state';
import { listUnreadAnnouncements } from '~/use-cases/assistance/list-unread-announcements.server';
import { getLearnerHome, type LearnerCourse } from '~/use-cases/learning/get-learner-home.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const home = await getLearnerHome(actor, { now, timeZone: viewer.organizationTimeZone });
  const nextSession = await readNextSession(args.request, actor, { leads: false, now });
  const announcements = await listUnreadAnnouncements(actor);
  const title = pageTitle(args.request, 'learn:home.title');
  return {
    title,
    firstName: viewer.firstName,
    timeZone: viewer.timeZone,
    nextSession,
    announcements,
    ...home,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function LearnHome() {
  const { firstName, timeZone, nextSession, announcements, resume, current, completed, due } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('learn');
  const held = resume ? undefined : current.find(({ access }) => access === 'open');
  const nothing = !resume && current.length === 0 && completed.length === 0;
  return (
    <div className="flex flex-col gap-10">
      <h1 className="text-3xl">{t('home.hello', { firstName })}</h1>
      {nextSession && <NextSessionCard {...nextSession} />}
      {resume && <ResumeCard course={resume} />}
      {held && <HeldCard course={held} timeZone={timeZone} />}
      <UnreadAnnouncements announcements={announcements} timeZone={timeZone} />
      <DueList due={due} timeZone={timeZone} />
      {nothing && (
        <EmptyState icon={<BookOpen />} title={t('home.empty.title')}>
          {t('home.empty.text')}
        </EmptyState>
      )}
      {!resume && current.length === 0 && completed.length > 0 && (
        <Callout tone="success" title={t('home.allDone.title')}>
          {t('home.allDone.text')}
        </Callout>
      )}
      <Courses title={t(resume ? 'home.others' : 'home.current')} courses={current} />
      <Courses title={t('home.finished')} courses={completed} />
    </div>
  );
}

function Courses({ title, courses }: { title: string; courses: LearnerCourse[] }) {
  if (courses.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-lg font-[620]">{title}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {courses.map((course) => (
          <LearnerCourseCard key={course.enrolmentId} course={course} />
        ))}
      </ul>
    </section>
  );
}
