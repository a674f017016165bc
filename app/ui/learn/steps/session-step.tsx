import { Link } from '@remix-run/react';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../../primitives/button-style';
import { EmptyState } from '../../primitives/empty-state';
import { useFormats } from '../../primitives/use-formats';
import type { StepOf } from './step-props';

/** The sessions that stand for this step, and the way to them. */
export function SessionStep({ step, timeZone }: StepOf<'session'>) {
  const { t } = useTranslation('steps');
  const formats = useFormats();
  if (step.sessions.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState icon={<CalendarClock />} title={t('session.noneTitle')} headingLevel={2}>
          {t('session.noneText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul className="mt-8 flex flex-col gap-3">
      {step.sessions.map(({ id, title, startsAt, endsAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-4 rounded-xl bg-surface p-5 shadow-sm"
        >
          <div className="min-w-0">
            <p className="font-[620]">{title}</p>
            <p className="text-sm text-ink-soft tabular-nums">
              {t('session.from', {
                from: formats.instant(startsAt, timeZone),
                to: formats.instant(endsAt, timeZone),
              })}
            </p>
          </div>
          <Link to={`/learn/sessions/${id}`} className={buttonStyle({ variant: 'secondary' })}>
            {t('session.open')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
