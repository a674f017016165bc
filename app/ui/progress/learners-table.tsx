import { BellRing, UserRoundPlus, UserRoundSearch } from 'lucide-react';
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstantDay, formatMinutes } from '~/domain/calendar-format';
import type { CourseFollowUp } from '~/use-cases/learning/get-course-learners.server';
import { Button } from '../primitives/button';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { readSort } from '../primitives/data-table-head';
import { EmptyState } from '../primitives/empty-state';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';
import { LearnerCell } from './learner-cell';
import { PaceBadge } from './pace-badge';

type Learner = CourseFollowUp['learners']['items'][number];

const paces = ['late', 'inactive', 'on-track', 'not-started', 'completed'] as const;

/** Who is where: how far, how long, since when, and whether they keep pace. */
export function LearnersTable({
  courseTo,
  learners,
  counts,
  timeZone,
  mayEnrol,
}: Pick<CourseFollowUp, 'learners' | 'counts'> & { courseTo: string; timeZone: string; mayEnrol: boolean }) {
  const { t, i18n } = useTranslation('progress');
  const formats = useFormats();
  const [query] = useSearchParams();
  const { language } = i18n;
  const minutes = (value: number) => formatMinutes(value, language);
  const columns: Column<Learner>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      primary: true,
      sortable: true,
      cell: (learner) => (
        <div className="lg:min-w-44">
          <LearnerCell learner={learner} detail={learner.email} />
        </div>
      ),
    },
    {
      key: 'progress',
      header: t('columns.progress'),
      sortable: true,
      cell: (learner) => (
        <span className="flex min-w-32 items-center gap-3">
          <ProgressBar
            className="w-full min-w-20"
            size="thin"
            ratio={learner.ratio}
            label={t('columns.progress')}
          />
          <span className="w-11 flex-none text-right tabular-nums">{formats.percent(learner.ratio)}</span>
        </span>
      ),
    },
    {
      key: 'minutes',
      header: t('columns.minutes'),
      align: 'end',
      cell: (learner) => (
        <span className="whitespace-nowrap">
          {t('learners.minutesOf', {
            done: minutes(learner.minutesDone),
            planned: minutes(learner.minutesPlanned),
          })}
        </span>
      ),
    },
    {
      key: 'activity',
      header: t('columns.activity'),
      sortable: true,
      cell: ({ lastActivityAt }) =>
        lastActivityAt ? (
          <span className="whitespace-nowrap">
            {formatInstantDay(lastActivityAt, language, timeZone, 'medium')}
          </span>
        ) : (
          t('learners.never')
        ),
    },
    {
      key: 'closes',
      header: t('columns.closes'),
      cell: ({ closesOn }) =>
        closesOn ? (
          <span className="whitespace-nowrap">{formatDay(closesOn, language, 'medium')}</span>
        ) : (
          t('learners.noEnd')
        ),
    },
    { key: 'pace', header: t('columns.pace'), cell: ({ pace }) => <PaceBadge pace={pace} /> },
  ];
  const filters = [
    {
      name: 'pace',
      label: t('columns.pace'),
      all: t('learners.all', { count: counts.all }),
      options: paces.map((pace) => ({
        value: pace,
        label: `${t(`pace.${pace}`)} (${formats.number(counts[pace])})`,
      })),
    },
  ];
  const exportQuery = query.toString();
  return (
    <DataTable
      caption={t('learners.caption')}
      columns={columns}
      rows={learners.items}
      rowKey={(learner) => learner.enrolmentId}
      {...(mayEnrol && {
        selection: {
          name: 'enrolmentIds',
          action: `${courseTo}/learners/remind`,
          rowLabel: ({ firstName, lastName }: Learner) => `${firstName} ${lastName}`,
          buttons: (
            <Button type="submit" size="small" formMethod="get" icon={<BellRing aria-hidden="true" />}>
              {t('learners.remind')}
            </Button>
          ),
        },
      })}
      sort={readSort(query, ['name', 'progress', 'activity']) ?? { key: 'name', direction: 'ascending' }}
      filters={
        counts.all > 0 && (
          <DataTableFilters
            searchLabel={t('learners.search')}
            filters={filters}
            exportTo={`${courseTo}/learners.csv${exportQuery && `?${exportQuery}`}`}
          />
        )
      }
      page={{ next: learners.next }}
      empty={
        counts.all > 0 ? (
          <EmptyState icon={<UserRoundSearch />} title={t('learners.noMatch.title')} compact>
            {t('learners.noMatch.text')}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<UserRoundPlus />}
            title={t('learners.empty.title')}
            action={mayEnrol && <ButtonLink to={`${courseTo}/enrol`}>{t('learners.enrol')}</ButtonLink>}
          >
            {mayEnrol ? t('learners.empty.text') : t('learners.empty.publishFirst')}
          </EmptyState>
        )
      }
    />
  );
}
