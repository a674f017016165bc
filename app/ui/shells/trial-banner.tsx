import { Link } from '@remix-run/react';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../primitives/use-formats';

/** How long a trial still lasts; `endsOn` is its last day (`YYYY-MM-DD`), `to` where a plan is chosen. */
export function TrialBanner({ daysLeft, endsOn, to }: { daysLeft: number; endsOn: string; to?: string }) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  return (
    <aside className="flex flex-wrap items-center justify-center gap-x-4 gap-y-0.5 bg-accent-soft px-4 py-1.5 text-center text-[0.8125rem] text-ink-soft print:hidden">
      <span className="inline-flex items-center gap-2">
        <Hourglass aria-hidden="true" className="size-4 flex-none text-accent-text max-sm:hidden" />
        {daysLeft > 0
          ? t('banners.trialEnds', { count: daysLeft, day: formats.day(endsOn) })
          : t('banners.trialToday')}
      </span>
      {to && (
        <Link to={to} className="rounded-sm font-medium text-accent-text underline underline-offset-4">
          {t('banners.choosePlan')}
        </Link>
      )}
    </aside>
  );
}
