import { Link } from '@remix-run/react';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const mostShown = 99;

/** The way to what one was told, with how much of it is unread. */
export function NotificationBell({ unread }: { unread: number }) {
  const { t } = useTranslation('shell');
  const label = unread > 0 ? t('notifications.unread', { count: unread }) : t('notifications.none');
  return (
    <Link
      to="/notifications"
      aria-label={label}
      title={label}
      className="relative grid size-11 flex-none place-content-center rounded-full text-ink-soft hover:bg-ink/6 hover:text-ink sm:size-10"
    >
      <Bell aria-hidden="true" className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0.5 grid h-4.5 min-w-4.5 place-content-center rounded-full bg-accent px-1 text-[0.6875rem] font-[620] text-accent-ink tabular-nums"
        >
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  );
}
