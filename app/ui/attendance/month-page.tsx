import { Link } from '@remix-run/react';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '~/domain/calendar-format';
import { dateFormat } from '~/domain/intl-formats';
import type { SessionMonth } from '~/use-cases/attendance/get-session-month.server';
import { buttonStyle } from '../primitives/button-style';
import { EmptyState } from '../primitives/empty-state';
import { HalfDayLink, MonthDay } from './month-day';

type MonthProps = { month: SessionMonth; base: string; timeZone: string };

/** A month of half-days: a grid with their titles where it is wide, with dots and a list beneath on a phone. */
export function MonthPage({ month, base, timeZone }: MonthProps) {
  const { t, i18n } = useTranslation('sessions');
  const halfDaysOf = new Map(month.days.map(({ day, halfDays }) => [day, halfDays]));
  const within = month.days.filter(({ day }) => day.startsWith(month.month));
  return (
    <>
      <MonthHead month={month} base={base} />
      <div className="overflow-hidden rounded-xl bg-surface shadow-sm">
        <table className="w-full table-fixed border-collapse">
          <caption className="sr-only">{monthName(month.month, i18n.language)}</caption>
          <thead>
            <tr>
              {month.weeks[0]?.map((day) => (
                <th key={day} scope="col" className="px-1 py-2 text-xs font-medium text-ink-faint">
                  <abbr title={weekday(day, i18n.language, 'long')} className="no-underline">
                    {weekday(day, i18n.language, 'short')}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {month.weeks.map((week) => (
              <tr key={week[0]} className="border-t">
                {week.map((day) => (
                  <MonthDay
                    key={day}
                    {...{ day, base, timeZone }}
                    halfDays={halfDaysOf.get(day) ?? []}
                    today={day === month.today}
                    outside={!day.startsWith(month.month)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {within.length === 0 ? (
        <EmptyState icon={<CalendarDays />} title={t('month.empty')} compact>
          {t('month.emptyText')}
        </EmptyState>
      ) : (
        <ol className="mt-6 flex flex-col gap-5 sm:hidden">
          {within.map(({ day, halfDays }) => (
            <li key={day} id={`day-${day}`} className="scroll-mt-20">
              <h2 className="mb-2 text-sm font-[620] first-letter:uppercase">
                {formatDay(day, i18n.language, 'full')}
              </h2>
              <ul className="divide-y rounded-xl bg-surface shadow-sm">
                {halfDays.map((halfDay) => (
                  <li key={halfDay.id} className="relative flex gap-3 px-4 py-3">
                    <span className="w-24 flex-none text-sm text-ink-soft tabular-nums">
                      {formatTime(halfDay.startsAt, i18n.language, timeZone)} –{' '}
                      {formatTime(halfDay.endsAt, i18n.language, timeZone)}
                    </span>
                    <HalfDayLink halfDay={halfDay} base={base} className="after:absolute after:inset-0" />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function MonthHead({ month, base }: { month: SessionMonth; base: string }) {
  const { t, i18n } = useTranslation('sessions');
  const square = `${buttonStyle({ variant: 'secondary', size: 'small' })} w-9 px-0!`;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <h2 className="mr-auto text-xl first-letter:uppercase">{monthName(month.month, i18n.language)}</h2>
      {!month.today.startsWith(month.month) && (
        <Link to={`${base}/month`} className={buttonStyle({ variant: 'secondary', size: 'small' })}>
          {t('month.today')}
        </Link>
      )}
      <Link to={`${base}/month?month=${month.previous}`} aria-label={t('month.previous')} className={square}>
        <ChevronLeft aria-hidden="true" />
      </Link>
      <Link to={`${base}/month?month=${month.next}`} aria-label={t('month.next')} className={square}>
        <ChevronRight aria-hidden="true" />
      </Link>
    </div>
  );
}

const locale = (language: string) => (language === 'fr' ? 'fr-FR' : 'en-GB');

function monthName(month: string, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateFormat(locale(language), options).format(new Date(`${month}-01T00:00:00Z`));
}

function weekday(day: string, language: string, style: 'long' | 'short'): string {
  const options = { weekday: style, timeZone: 'UTC' } as const;
  return dateFormat(locale(language), options).format(new Date(`${day}T00:00:00Z`));
}
