import { Link, useSearchParams } from '@remix-run/react';
import { LifeBuoy, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { HelpQueue } from '~/use-cases/assistance/list-help.server';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { HelpBadge } from './help-badge';
import { HelpDeadline } from './help-deadline';

type Line = HelpQueue['items'][number];

const states = ['waiting', 'late', 'answered', 'closed', 'all'] as const;

/** What learners asked: how fast they were answered lately, and who waits longest. */
export function HelpQueuePage(props: HelpQueue & { title: string; timeZone: string }) {
  const { title, items, next, figures, courses, timeZone } = props;
  const { t, i18n } = useTranslation('assistance');
  const formats = useFormats();
  const [query] = useSearchParams();
  const narrowed = ['state', 'course', 'mine', 'after'].some((name) => query.get(name));
  const { medianMinutes, inTime } = figures;
  const columns: Column<Line>[] = [
    {
      key: 'learner',
      header: t('help.queue.learner'),
      primary: true,
      cell: ({ id, learner }) => (
        <Link to={`/teach/help/${id}`} className="rounded-sm underline-offset-4 hover:underline">
          {`${learner.firstName} ${learner.lastName}`.trim()}
        </Link>
      ),
    },
    {
      key: 'about',
      header: t('help.queue.about'),
      cell: ({ lessonTitle, courseTitle }) => (
        <span className="block max-w-80">
          {lessonTitle && <span className="block text-ink">{lessonTitle}</span>}
          {courseTitle}
        </span>
      ),
    },
    {
      key: 'asked',
      header: t('help.queue.asked'),
      cell: ({ askedAt }) => formats.instant(askedAt, timeZone),
    },
    {
      key: 'deadline',
      header: t('help.queue.deadline'),
      cell: (line) => <HelpDeadline line={line} timeZone={timeZone} />,
    },
    { key: 'state', header: t('help.queue.state'), cell: (line) => <HelpBadge {...line} /> },
  ];
  const stateLabel = (state: (typeof states)[number]) =>
    state === 'all' || state === 'late' ? t(`help.queue.${state}`) : t(`help.state.${state}`);
  return (
    <>
      <PageHeader title={title} description={t('help.queue.description')} />
      <div className="mb-6 grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4">
        <StatTile
          label={t('help.queue.waitingTile')}
          value={formats.number(props.waiting)}
          to="/teach/help"
        />
        <StatTile
          label={t('help.queue.lateTile')}
          value={formats.number(props.late)}
          detail={t('help.queue.lateDetail')}
          to="?state=late"
        />
        <StatTile
          label={t('help.queue.medianTile')}
          value={
            medianMinutes === null ? t('help.queue.noFigure') : formatMinutes(medianMinutes, i18n.language)
          }
          detail={t('help.queue.medianDetail')}
        />
        <StatTile
          label={t('help.queue.inTimeTile')}
          value={inTime === null ? t('help.queue.noFigure') : formats.percent(inTime)}
          detail={t('help.queue.inTimeDetail')}
        />
      </div>
      <DataTable
        caption={t('help.queue.caption')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        filters={
          <DataTableFilters
            exportTo={`/teach/help.csv?${query.toString()}`}
            filters={[
              {
                name: 'state',
                label: t('help.queue.states'),
                all: t('help.state.waiting'),
                options: states.slice(1).map((value) => ({ value, label: stateLabel(value) })),
              },
              {
                name: 'course',
                label: t('help.queue.course'),
                all: t('help.queue.allCourses'),
                options: courses.map(({ id, title: label }) => ({ value: id, label })),
              },
              {
                name: 'mine',
                label: t('help.queue.mine'),
                all: t('help.queue.allTrainers'),
                options: [{ value: '1', label: t('help.queue.onlyMine') }],
              },
            ]}
          />
        }
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('help.queue.noMatch.title')} compact>
              {t('help.queue.noMatch.text')}
            </EmptyState>
          ) : (
            <EmptyState icon={<LifeBuoy />} title={t('help.queue.empty.title')}>
              {t('help.queue.empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
