import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ToldAnnouncement } from '~/use-cases/assistance/list-course-announcements.server';
import { Badge } from '../primitives/badge';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

export type LearnerAnnouncementsProps = {
  title: string;
  courseTitle: string;
  items: readonly ToldAnnouncement[];
  enrolmentId: string;
  timeZone: string;
};

/** What the learners of a course were told, the latest first. */
export function LearnerAnnouncements(props: LearnerAnnouncementsProps) {
  const { title, courseTitle, items, enrolmentId, timeZone } = props;
  const { t } = useTranslation('assistance');
  const formats = useFormats();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={title}
        crumbs={[{ label: courseTitle, to: `/learn/courses/${enrolmentId}` }, { label: title }]}
      />
      {items.length === 0 && (
        <EmptyState icon={<Megaphone />} title={t('announcements.learner.empty')} compact />
      )}
      <ul className="flex flex-col gap-4">
        {items.map((item) => (
          <li key={item.id} className="rounded-xl bg-surface px-5 py-5 shadow-sm sm:px-6">
            <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
              <h2 className="min-w-0 text-lg font-[620] wrap-anywhere">{item.title}</h2>
              {item.unread && <Badge tone="accent">{t('announcements.learner.unread')}</Badge>}
            </div>
            <p className="mt-0.5 text-sm text-ink-faint">
              <time dateTime={item.publishedAt}>{formats.instant(item.publishedAt, timeZone)}</time>
            </p>
            <p className="mt-3 wrap-anywhere whitespace-pre-line">{item.text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
