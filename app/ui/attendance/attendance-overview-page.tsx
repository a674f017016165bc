import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay, formatMinutes, formatTime } from '~/domain/calendar-format';
import type { AttendanceOverview } from '~/use-cases/attendance/get-attendance-overview.server';
import { StackedBarChart } from '../charts/stacked-bar-chart';
import { buttonStyle } from '../primitives/button-style';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { AttendanceMap } from './attendance-map';
import { CourseChoice } from './course-choice';
import { HoursFrame } from './hours-frame';
import { NothingYet } from './hours-list-page';

const standings = [
  { key: 'present', colour: 1 },
  { key: 'partial', colour: 3 },
  { key: 'unsigned', colour: 4 },
  { key: 'absent', colour: 5 },
] as const;

/** Attendance of a course, drawn: by half-day and learner, by half-day, and absences by reason. */
export function AttendanceOverviewPage(overview: AttendanceOverview) {
  const { courses, course, minutes, halfDays, absences } = overview;
  const { t, i18n } = useTranslation('hours');
  const { t: words } = useTranslation('attendance');
  const formats = useFormats();
  const write = (value: number) => formatMinutes(value, i18n.language);
  if (!course) return <NothingYet />;
  const missed = absences.reduce((total, one) => total + one.halfDays, 0);
  const over = halfDays.filter(({ counts }) => counts.upcoming === 0 && counts['in-progress'] === 0);
  const share = minutes.plannedToDate > 0 ? minutes.retained / minutes.plannedToDate : 0;
  return (
    <HoursFrame>
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <CourseChoice courses={courses} course={course} />
          <a
            href={`/teach/hours/attendance.csv?courseId=${course.id}`}
            download
            className={buttonStyle({ variant: 'secondary' })}
          >
            <Download aria-hidden="true" />
            {t('overview.export')}
          </a>
        </div>
        <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          <StatTile
            label={t('overview.share')}
            value={formats.percent(share)}
            detail={t('overview.shareDetail', {
              retained: write(minutes.retained),
              planned: write(minutes.plannedToDate),
            })}
          />
          <StatTile
            label={t('overview.halfDays')}
            value={formats.number(over.length)}
            detail={t('overview.halfDaysOf', { count: halfDays.length })}
          />
          <StatTile
            label={t('overview.absences')}
            value={formats.number(missed)}
            detail={t('overview.absencesDetail', {
              minutes: write(absences.reduce((total, one) => total + one.minutes, 0)),
            })}
          />
          <StatTile
            label={t('overview.unsigned')}
            value={write(minutes.unsigned)}
            detail={t('overview.unsignedDetail')}
            to={`/teach/hours?courseId=${course.id}&show=unsigned`}
          />
        </div>
        <AttendanceMap {...overview} />
        <div className="grid grid-cols-1 gap-6 xl:grid-cols-2">
          <StackedBarChart
            title={t('overview.byHalfDay')}
            caption={t('overview.byHalfDayCaption')}
            axis={t('overview.halfDay')}
            series={standings.map(({ key, colour }) => ({ key, colour, label: words(`statuses.${key}`) }))}
            points={halfDays.map(({ startsAt, timeZone, counts }) => ({
              label: `${formatInstantDay(startsAt, i18n.language, timeZone, 'brief')} ${formatTime(startsAt, i18n.language, timeZone)}`,
              values: counts,
            }))}
          />
          <StackedBarChart
            title={t('overview.byReason')}
            caption={t('overview.byReasonCaption', { count: missed })}
            axis={t('overview.reason')}
            series={[{ key: 'halfDays', label: t('overview.halfDaysMissed'), colour: 5 }]}
            points={absences.map(({ reason, halfDays: count }) => ({
              label: words(`absences.${reason}` as 'absences.other', { defaultValue: reason }),
              values: { halfDays: count },
            }))}
          />
        </div>
      </div>
    </HoursFrame>
  );
}
