import { Link, useSearchParams } from '@remix-run/react';
import { Check, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay, formatMinutes, formatTime } from '~/domain/calendar-format';
import type { TrainerHoursLine } from '~/use-cases/attendance/list-trainer-hours.server';
import { StackedBarChart } from '../charts/stacked-bar-chart';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { HoursFrame } from './hours-frame';

const yearsShown = 4;

/** What each trainer planned and led, drawn, as figures, and half-day by half-day. */
export function TrainerHoursPage({
  trainers,
  timeZone,
  thisYear,
}: {
  trainers: TrainerHoursLine[];
  timeZone: string;
  thisYear: number;
}) {
  const { t, i18n } = useTranslation('hours');
  const [query] = useSearchParams();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const nameOf = ({ firstName, lastName }: TrainerHoursLine) => `${firstName} ${lastName}`;
  const columns: Column<TrainerHoursLine>[] = [
    { key: 'name', header: t('trainers.name'), primary: true, cell: nameOf },
    ...(['planned', 'plannedToDate', 'led'] as const).map((key) => ({
      key,
      header: t(`trainers.${key}`),
      align: 'end' as const,
      cell: (line: TrainerHoursLine) => <span className="tabular-nums">{minutes(line[key])}</span>,
    })),
    {
      key: 'countersigned',
      header: t('trainers.countersigned'),
      align: 'end',
      cell: ({ countersigned, halfDays }) =>
        t('trainers.countersignedOf', { done: countersigned, count: halfDays }),
    },
  ];
  const years = Array.from({ length: yearsShown }, (_, index) => String(thisYear + 1 - index));
  const search = query.toString();
  return (
    <HoursFrame>
      <div className="flex flex-col gap-6">
        <DataTable
          caption={t('trainers.caption')}
          columns={columns}
          rows={trainers}
          rowKey={({ membershipId }) => membershipId}
          filters={
            <DataTableFilters
              filters={[
                {
                  name: 'year',
                  label: t('trainers.year'),
                  all: t('trainers.always'),
                  options: years.map((value) => ({ value, label: value })),
                },
              ]}
              keep={['courseId']}
              exportTo={`/teach/hours/trainers.csv${search && `?${search}`}`}
            />
          }
          empty={
            <EmptyState
              icon={<UsersRound />}
              title={t('trainers.empty.title')}
              action={<ButtonLink to="/teach/sessions">{t('trainers.empty.action')}</ButtonLink>}
            >
              {t('trainers.empty.text')}
            </EmptyState>
          }
        />
        {trainers.length > 0 && (
          <StackedBarChart
            title={t('trainers.chart')}
            caption={t('trainers.chartCaption')}
            axis={t('trainers.name')}
            format={minutes}
            series={[
              { key: 'led', label: t('trainers.led'), colour: 1 },
              { key: 'left', label: t('trainers.left'), colour: 2 },
            ]}
            points={trainers.map((line) => ({
              label: nameOf(line),
              values: { led: line.led, left: line.planned - line.led },
            }))}
          />
        )}
        {trainers.map((line) => (
          <LedHalfDays key={line.membershipId} line={line} name={nameOf(line)} timeZone={timeZone} />
        ))}
      </div>
    </HoursFrame>
  );
}

function LedHalfDays({ line, name, timeZone }: { line: TrainerHoursLine; name: string; timeZone: string }) {
  const { t, i18n } = useTranslation('hours');
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  return (
    <details className="rounded-xl bg-surface shadow-sm">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 py-3 font-[560]">
        {t('trainers.records', { name, count: line.halfDays })}
      </summary>
      <ol className="divide-y border-t">
        {line.lines.map((halfDay) => (
          <li
            key={halfDay.halfDayId}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-5 py-3 text-sm"
          >
            <span className="w-44 flex-none tabular-nums">
              {formatInstantDay(halfDay.startsAt, i18n.language, timeZone, 'medium')},{' '}
              {formatTime(halfDay.startsAt, i18n.language, timeZone)}
            </span>
            <Link
              to={`/teach/sessions/${halfDay.sessionId}`}
              className="min-w-0 flex-1 basis-48 rounded-sm underline-offset-4 hover:underline"
            >
              {halfDay.sessionTitle}
              <span className="text-ink-faint"> · {halfDay.courseTitle}</span>
            </Link>
            <span className="text-ink-soft tabular-nums">
              {t('trainers.ledOf', {
                led: minutes(halfDay.ledMinutes),
                planned: minutes(halfDay.plannedMinutes),
              })}
            </span>
            {halfDay.countersigned && (
              <span className="inline-flex items-center gap-1 text-success-ink">
                <Check aria-hidden="true" className="size-4" />
                {t('trainers.signed')}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
