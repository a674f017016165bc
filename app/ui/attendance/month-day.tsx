import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '~/domain/calendar-format';
import type { MonthHalfDay } from '~/use-cases/attendance/get-session-month.server';

/** A day in the grid of a month: titles where it is wide; on a phone dots, and the way to the list beneath. */
export function MonthDay({
  day,
  halfDays,
  base,
  timeZone,
  today,
  outside,
}: {
  day: string;
  halfDays: readonly MonthHalfDay[];
  base: string;
  timeZone: string;
  today: boolean;
  outside: boolean;
}) {
  const { t, i18n } = useTranslation('sessions');
  const shown = halfDays.slice(0, shownInGrid);
  const number = (
    <span
      className={clsx(
        'grid size-7 place-content-center rounded-full text-sm tabular-nums',
        today ? 'bg-accent font-[650] text-accent-ink' : outside ? 'text-ink-faint' : 'text-ink',
      )}
    >
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {today && <span className="sr-only">{t('month.isToday')}</span>}
    </span>
  );
  return (
    <td
      className={clsx(
        'h-14 p-1 align-top sm:h-28 sm:border-l sm:p-1.5 sm:first:border-l-0',
        outside && 'bg-sunken',
      )}
    >
      {halfDays.length > 0 && !outside ? (
        <a
          href={`#day-${day}`}
          aria-label={t('month.dayWith', { day: formatDay(day, i18n.language), count: halfDays.length })}
          className="flex flex-col items-center gap-1 rounded-md sm:hidden"
        >
          {number}
          <span aria-hidden="true" className="flex gap-1">
            {shown.map(({ id, cancelled }) => (
              <span
                key={id}
                className={clsx('size-1.5 rounded-full', cancelled ? 'bg-ink-faint' : 'bg-accent-text')}
              />
            ))}
          </span>
        </a>
      ) : (
        <span className="flex justify-center sm:hidden">{number}</span>
      )}
      <div className="hidden sm:block">
        {number}
        <ul className="mt-1 flex flex-col gap-1">
          {shown.map((halfDay) => (
            <li key={halfDay.id} className="min-w-0">
              <HalfDayLink
                halfDay={halfDay}
                base={base}
                time={formatTime(halfDay.startsAt, i18n.language, timeZone)}
                chip
              />
            </li>
          ))}
          {halfDays.length > shownInGrid && (
            <li className="px-1.5 text-xs text-ink-faint">
              {t('month.more', { count: halfDays.length - shownInGrid })}
            </li>
          )}
        </ul>
      </div>
    </td>
  );
}

const shownInGrid = 3;

/** The way to the session of a half-day; `chip` within the grid. */
export function HalfDayLink({
  halfDay,
  base,
  time,
  chip = false,
  className,
}: {
  halfDay: MonthHalfDay;
  base: string;
  time?: string;
  chip?: boolean;
  className?: string;
}) {
  const { t } = useTranslation('sessions');
  const { cancelled, title } = halfDay;
  return (
    <Link
      to={`${base}/${halfDay.sessionId}`}
      prefetch="intent"
      title={chip ? title : undefined}
      className={clsx(
        'min-w-0 rounded-sm',
        chip ? 'block truncate px-1.5 py-0.5 text-xs' : 'text-[0.9375rem] font-[560]',
        cancelled && 'line-through',
        chip && (cancelled ? 'bg-ink/7 text-ink-soft' : 'bg-accent-soft text-accent-text'),
        className,
      )}
    >
      {time && <span className="mr-1 tabular-nums">{time}</span>}
      {title}
      {cancelled && <span className="sr-only"> ({t('phases.cancelled')})</span>}
    </Link>
  );
}
