import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { ButtonLink } from '../primitives/button-link';
import { ProgressBar } from '../primitives/progress-bar';

/** The courses a person follows, each with how far they are, leading to what proves it, and the way to one more. */
export function MemberCourses({ member, mayEnrol }: { member: MemberDetails; mayEnrol: boolean }) {
  const { t } = useTranslation('manage');
  const { enrolments } = member;
  return (
    <div className="flex flex-col items-start gap-4">
      {enrolments.length === 0 ? (
        <p className="text-[0.9375rem] text-ink-soft">{t('member.noCourse')}</p>
      ) : (
        <FollowedCourses enrolments={enrolments} />
      )}
      {mayEnrol && (
        <ButtonLink variant="secondary" to={`/teach/courses?memberIds=${member.id}`}>
          {t('member.toCourses')}
        </ButtonLink>
      )}
    </div>
  );
}

function FollowedCourses({ enrolments }: Pick<MemberDetails, 'enrolments'>) {
  const { t } = useTranslation('manage');
  return (
    <ul className="w-full divide-y rounded-xl bg-surface shadow-sm">
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
