import { Link } from '@remix-run/react';
import { BookOpen, Clock, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { CourseSummary } from '~/use-cases/courses/list-courses.server';
import { Badge } from '../primitives/badge';
import { CourseCover } from './course-cover';
import { CourseStatusBadge } from './course-status-badge';

/** A course in a list: the whole card leads to it, or to what it is chosen for. */
export function CourseCard({
  course,
  to = `/teach/courses/${course.id}`,
}: {
  course: CourseSummary;
  to?: string;
}) {
  const { t, i18n } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  return (
    <article className="group relative flex flex-col overflow-hidden rounded-xl bg-surface shadow-sm transition-shadow focus-within:shadow-md hover:shadow-md">
      <CourseCover fileId={course.coverFileId} title={course.title} />
      <div className="flex flex-1 flex-col gap-3 p-5">
        <span className="flex flex-wrap gap-2">
          <CourseStatusBadge status={course.status} changed={course.changed} />
          {course.template && <Badge tone="accent">{tPaths('template.badge')}</Badge>}
        </span>
        <h2 className="text-lg leading-snug font-[620] wrap-break-word">
          <Link
            to={to}
            prefetch="intent"
            className="after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-text"
          >
            {course.title}
          </Link>
        </h2>
        <ul className="mt-auto flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft tabular-nums">
          <Fact icon={<BookOpen />}>{t('courses.lessonCount', { count: course.lessons })}</Fact>
          <Fact icon={<Clock />}>{formatMinutes(course.minutes, i18n.language)}</Fact>
          <Fact icon={<Users />}>{t('courses.learnerCount', { count: course.learners })}</Fact>
        </ul>
      </div>
    </article>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="text-ink-faint [&_svg]:size-4">
        {icon}
      </span>
      {children}
    </li>
  );
}
