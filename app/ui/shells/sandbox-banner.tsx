import { Link } from '@remix-run/react';
import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Says that this is a sandbox; `now` is its clock's day and time, already in words. */
export function SandboxBanner({ now, clockTo }: { now?: string; clockTo?: string }) {
  const { t } = useTranslation('shell');
  const link = 'rounded-sm font-medium text-warning-ink underline underline-offset-4';
  return (
    <aside className="flex flex-wrap items-center justify-center gap-x-4 gap-y-0.5 bg-warning-soft px-4 py-1.5 text-center text-[0.8125rem] text-ink-soft print:hidden">
      <span className="inline-flex items-center gap-2">
        <FlaskConical aria-hidden="true" className="size-4 flex-none text-warning-ink max-sm:hidden" />
        {t('banners.sandbox')}
      </span>
      {now && <span className="tabular-nums">{t('banners.sandboxClock', { now })}</span>}
      <span className="inline-flex gap-4">
        <Link to="/sandbox/mailbox" className={link}>
          {t('banners.mailbox')}
        </Link>
        {clockTo && (
          <Link to={clockTo} className={link}>
            {t('banners.clock')}
          </Link>
        )}
      </span>
    </aside>
  );
}
