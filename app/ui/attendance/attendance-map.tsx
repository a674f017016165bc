import { useTranslation } from 'react-i18next';
import { formatInstantDay, formatMinutes, formatTime } from '~/domain/calendar-format';
import type { AttendanceOverview } from '~/use-cases/attendance/get-attendance-overview.server';
import { HeatMap, type HeatMapCell } from '../charts/heat-map';
import { Pagination } from '../primitives/pagination';

type Props = Pick<AttendanceOverview, 'halfDays' | 'learners' | 'next'>;

/** Who was there, half-day by half-day, for a page of learners. */
export function AttendanceMap({ halfDays, learners, next }: Props) {
  const { t, i18n } = useTranslation('hours');
  const cellOf = useCells();
  if (halfDays.length === 0) {
    return <p className="rounded-xl bg-surface p-6 text-ink-soft shadow-sm">{t('overview.noHalfDay')}</p>;
  }
  return (
    <div className="flex flex-col gap-3">
      <HeatMap
        title={t('overview.map')}
        caption={t('overview.mapCaption')}
        axis={t('columns.name')}
        columns={halfDays.map(({ startsAt, timeZone }) => ({
          label: formatInstantDay(startsAt, i18n.language, timeZone, 'brief'),
          detail: formatTime(startsAt, i18n.language, timeZone),
        }))}
        rows={learners.map(({ enrolmentId, name, cells }) => ({
          label: name,
          to: `/teach/hours/${enrolmentId}`,
          cells: halfDays.map(({ halfDayId }) => cellOf(cells.find((cell) => cell.halfDayId === halfDayId))),
        }))}
        legend={{
          full: t('overview.legend.full'),
          partial: t('overview.legend.partial'),
          none: t('overview.legend.none'),
          notPlanned: t('overview.legend.notPlanned'),
          flagged: t('overview.legend.flagged'),
        }}
      />
      <Pagination next={next} />
    </div>
  );
}

type Cell = AttendanceOverview['learners'][number]['cells'][number];

function useCells(): (cell: Cell | undefined) => HeatMapCell {
  const { t, i18n } = useTranslation('hours');
  const { t: words } = useTranslation('attendance');
  return (cell) => {
    if (!cell) return { ratio: null, text: t('overview.notExpected') };
    const { status, plannedMinutes, retainedMinutes, signed, contradictions } = cell;
    const waits = retainedMinutes === 0 && (status === 'upcoming' || status === 'in-progress');
    return {
      ratio: waits ? null : retainedMinutes / plannedMinutes,
      text: [
        words(`statuses.${status}`),
        t('overview.cell', {
          retained: formatMinutes(retainedMinutes, i18n.language),
          planned: formatMinutes(plannedMinutes, i18n.language),
        }),
        t(signed ? 'overview.signed' : 'overview.notSigned'),
        ...(contradictions > 0 ? [t('list.contradictions', { count: contradictions })] : []),
      ].join(', '),
      flagged: contradictions > 0,
    };
  };
}
