import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { ProgressBar } from '../primitives/progress-bar';

/** The courses a person follows, each with how far they are, leading to what proves it. */
export function MemberCourses({ enrolments }: { enrolments: MemberDetails['enrolments'] }) {
  const { t } = useTranslation('manage');
  if (enrolments.length === 0) {
    return (
      <p className="text-[0.9375rem] text-ink-soft">
        {t('member.noCourse')}{' '}
        <Link to="/teach/courses" className="text-accent-text underline underline-offset-4">
          {t('member.toCourses')}
        </Link>
      </p>
    );
  }
  return (
    <ul className="divide-y rounded-xl bg-surface shadow-sm">
      {enrolments.map(({ id, courseTitle, lessonsDone, lessonsTotal }) => {
        const words = t('member.lessons', { done: lessonsDone, total: lessonsTotal });
        return (
          <li key={id} className="grid gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[1fr_14rem] sm:items-center">
            <Link
              to={`/teach/enrolments/${id}`}
              className="min-w-0 rounded-sm font-[560] wrap-break-word underline-offset-4 hover:underline"
            >
              {courseTitle}
            </Link>
            <div>
              <ProgressBar
                label={courseTitle}
                valueText={words}
                ratio={lessonsTotal === 0 ? 0 : lessonsDone / lessonsTotal}
                size="thin"
              />
              <p className="mt-1 text-sm text-ink-faint tabular-nums">{words}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
