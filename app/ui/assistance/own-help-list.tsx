import { Link } from '@remix-run/react';
import { ChevronRight, LifeBuoy, MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnHelp } from '~/use-cases/assistance/list-own-help.server';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { HelpBadge } from './help-badge';

/** What a learner asked, and the courses about which they may ask. */
export function OwnHelpList({
  title,
  requests,
  courses,
  timeZone,
}: OwnHelp & { title: string; timeZone: string }) {
  const { t } = useTranslation('assistance');
  const formats = useFormats();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} description={t('help.description')} />
      {requests.length === 0 ? (
        <EmptyState icon={<LifeBuoy />} title={t('help.empty.title')} compact>
          {t(courses.length > 0 ? 'help.empty.text' : 'help.empty.noCourse')}
        </EmptyState>
      ) : (
        <ul className="divide-y rounded-xl bg-surface shadow-sm">
          {requests.map((line) => (
            <li key={line.id} className="relative flex items-center gap-4 px-5 py-4 hover:bg-sunken">
              <div className="min-w-0 flex-1">
                <Link
                  to={`/learn/help/${line.id}`}
                  className="font-[560] wrap-anywhere after:absolute after:inset-0"
                >
                  {line.lessonTitle || line.courseTitle}
                </Link>
                <p className="mt-0.5 text-sm text-ink-soft">
                  {line.lessonTitle ? `${line.courseTitle} · ` : ''}
                  {formats.instant(line.askedAt, timeZone)}
                </p>
              </div>
              <HelpBadge {...line} />
              <ChevronRight aria-hidden="true" className="size-4 flex-none text-ink-faint" />
            </li>
          ))}
        </ul>
      )}
      {courses.length > 0 && (
        <section aria-labelledby="ask" className="mt-10">
          <h2 id="ask" className="mb-4 text-lg font-[620]">
            {t('help.askAbout')}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {courses.map((course) => (
              <li key={course.enrolmentId}>
                <Link
                  to={`/learn/help/new?enrolment=${course.enrolmentId}`}
                  className="flex min-h-14 items-center gap-3 rounded-xl bg-surface px-5 py-3 shadow-sm hover:shadow-md"
                >
                  <MessageCircleQuestionMark
                    aria-hidden="true"
                    className="size-5 flex-none text-accent-text"
                  />
                  <span className="min-w-0 flex-1 font-[560] wrap-anywhere">{course.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
