import { Link } from '@remix-run/react';
import { ChevronRight, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UnreadAnnouncement } from '~/use-cases/assistance/list-unread-announcements.server';
import { useFormats } from '../primitives/use-formats';

/** On a learner's home: what was announced and not read yet. */
export function UnreadAnnouncements({
  announcements,
  timeZone,
}: {
  announcements: readonly UnreadAnnouncement[];
  timeZone: string;
}) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  if (announcements.length === 0) return null;
  return (
    <section aria-labelledby="announced">
      <h2 id="announced" className="mb-4 text-lg font-[620]">
        {t('assistance.new')}
      </h2>
      <ul className="divide-y rounded-xl bg-surface shadow-sm">
        {announcements.map(({ id, title, course, href, publishedAt }) => (
          <li key={id} className="relative flex items-center gap-4 px-5 py-4 hover:bg-sunken">
            <Megaphone aria-hidden="true" className="size-5 flex-none text-accent-text" />
            <div className="min-w-0 flex-1">
              <Link to={href} className="font-[560] wrap-anywhere after:absolute after:inset-0">
                {title}
              </Link>
              <p className="mt-0.5 text-sm text-ink-soft">
                {course} · {formats.instant(publishedAt, timeZone)}
              </p>
            </div>
            <ChevronRight aria-hidden="true" className="size-4 flex-none text-ink-faint" />
          </li>
        ))}
      </ul>
    </section>
  );
}
