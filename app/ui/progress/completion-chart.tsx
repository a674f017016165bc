import { useTranslation } from 'react-i18next';
import type { CourseFollowUp } from '~/use-cases/learning/get-course-learners.server';
import { AreaChart } from '../charts/area-chart';
import type { ChartPoint } from '../charts/chart-series';
import { useFormats } from '../primitives/use-formats';

const dayMs = 86_400_000;

/** Every day from the first completion to today, with what was done up to then. */
function cumulated(
  completions: CourseFollowUp['completions'],
  today: string,
): { day: string; total: number }[] {
  const first = completions[0]?.day;
  if (!first) return [];
  const byDay = new Map(completions.map(({ day, lessons }) => [day, lessons]));
  const points: { day: string; total: number }[] = [];
  let total = 0;
  for (let at = Date.parse(first); at <= Date.parse(today); at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    total += byDay.get(day) ?? 0;
    points.push({ day, total });
  }
  return points;
}

/** The lessons completed by all, day after day. */
export function CompletionChart({
  completions,
  today,
}: Pick<CourseFollowUp, 'completions'> & { today: string }) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const points: ChartPoint[] = cumulated(completions, today).map(({ day, total }) => ({
    label: formats.shortDay(day),
    values: { lessons: total },
  }));
  const count = completions.reduce((total, { lessons }) => total + lessons, 0);
  return (
    <AreaChart
      title={t('chart.title')}
      caption={t('chart.caption', { count })}
      axis={t('chart.day')}
      series={[{ key: 'lessons', label: t('chart.lessons'), colour: 1 }]}
      points={points}
    />
  );
}
