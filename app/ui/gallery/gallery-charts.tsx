import { useTranslation } from 'react-i18next';
import { AreaChart } from '../charts/area-chart';
import { DonutChart } from '../charts/donut-chart';
import { HeatMap } from '../charts/heat-map';
import { StackedBarChart } from '../charts/stacked-bar-chart';
import { useFormats } from '../primitives/use-formats';
import { galleryPeople } from './gallery-people';
import { GallerySection } from './gallery-section';

const weeks = [4, 6, 5, 9, 12, 11, 18, 22, 27, 25, 31];
const sessions = [
  [7, 0],
  [7, 0],
  [6, 1],
  [7, 2],
  [5, 2],
  [7, 0],
] as const;
const presence = [1, 0.86, 0.2, null, 1, 0, 1, 0.5];

export function GalleryCharts() {
  const { t } = useTranslation('gallery');
  const formats = useFormats();
  return (
    <GallerySection id="charts" title={t('sections.charts')}>
      <div className="grid gap-5 xl:grid-cols-2">
        <AreaChart
          title={t('charts.completion')}
          caption={t('charts.completionCaption')}
          axis={t('charts.week')}
          headingLevel={3}
          series={[
            { key: 'done', label: t('charts.done'), colour: 1 },
            { key: 'started', label: t('charts.started'), colour: 2 },
          ]}
          points={weeks.map((done, week) => ({
            label: String(week + 38),
            values: { done, started: Math.round(done * 1.3) + ((week * 7) % 5) },
          }))}
        />
        <StackedBarChart
          title={t('charts.funding')}
          caption={t('charts.fundingCaption')}
          axis={t('charts.session')}
          headingLevel={3}
          series={[
            { key: 'funded', label: t('charts.funded'), colour: 1 },
            { key: 'notFunded', label: t('charts.notFunded'), colour: 3 },
          ]}
          points={sessions.map(([funded, notFunded], session) => ({
            label: String(session + 1),
            values: { funded, notFunded },
          }))}
        />
        <DonutChart
          title={t('charts.split')}
          axis={t('charts.origin')}
          measure={t('charts.amount')}
          slices={[
            { label: t('charts.opco'), value: 2940, colour: 1 },
            { label: t('charts.client'), value: 860, colour: 2 },
            { label: t('charts.indemnity'), value: 200, colour: 6 },
          ]}
          centre={{ value: formats.number(4000), label: t('charts.total') }}
        />
        <HeatMap
          title={t('charts.attendance')}
          caption={t('charts.attendanceCaption')}
          axis={t('charts.participant')}
          columns={presence.map((_, half) => ({
            label: `${3 + Math.floor(half / 2)}/12`,
            detail: half % 2 === 0 ? '9:00' : '13:30',
          }))}
          rows={galleryPeople.map(({ name }, person) => ({
            label: name,
            cells: presence.map((_, half) => {
              const ratio = presence[(half + person * 3) % presence.length] ?? null;
              const minutes = Math.round((ratio ?? 0) * 210);
              return {
                ratio,
                flagged: ratio === 0.2,
                text:
                  ratio === null
                    ? t('charts.notPlanned')
                    : ratio === 0
                      ? t('charts.absent')
                      : t('charts.signed', { minutes }),
              };
            }),
          }))}
          legend={{
            full: t('charts.full'),
            partial: t('charts.partial'),
            none: t('charts.none'),
            notPlanned: t('charts.notPlanned'),
            flagged: t('charts.flagged'),
          }}
        />
      </div>
    </GallerySection>
  );
}
