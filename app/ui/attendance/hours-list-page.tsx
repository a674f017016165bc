import { Link, useSearchParams } from '@remix-run/react';
import { Clock, UserRoundSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hoursFilters } from '~/domain/attendance/hours-filters';
import { formatMinutes } from '~/domain/calendar-format';
import type { HoursList } from '~/use-cases/attendance/list-hours.server';
import { Avatar } from '../primitives/avatar';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { DataTable, type Column } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { CourseChoice } from './course-choice';
import { HoursFrame } from './hours-frame';

type Line = HoursList['learners']['items'][number];

/** The hours of a course's learners: each figure leads to the records it is the sum of. */
export function HoursListPage({ courses, course, policy, learners }: HoursList) {
  const { t, i18n } = useTranslation('hours');
  const [query] = useSearchParams();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const figure = (line: Line, value: number, part: 'half-days' | 'lessons') => (
    <Link
      to={`/teach/hours/${line.enrolmentId}#${part}`}
      className="rounded-sm whitespace-nowrap tabular-nums underline-offset-4 hover:text-ink hover:underline"
    >
      {minutes(value)}
    </Link>
  );
  const columns: Column<Line>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      primary: true,
      cell: (line) => <LearnerName line={line} />,
    },
    ...(['planned', 'connected', 'signed', 'retained'] as const).map((key) => ({
      key,
      header: t(`columns.${key}`),
      align: 'end' as const,
      cell: (line: Line) => figure(line, line[key], 'half-days'),
    })),
    {
      key: 'eLearning',
      header: t('columns.eLearning'),
      align: 'end',
      cell: (line) => figure(line, line.eLearningDone, 'lessons'),
    },
    { key: 'checks', header: t('columns.checks'), cell: (line) => <Checks line={line} /> },
  ];
  const filtered = ['q', 'show'].some((name) => query.get(name));
  const search = query.toString();
  if (!course) return <NothingYet />;
  return (
    <HoursFrame>
      <div className="flex flex-col gap-5">
        <CourseChoice courses={courses} course={course} />
        <p className="max-w-3xl text-[0.9375rem] text-ink-soft">{t(`policies.${policy}`)}</p>
        <DataTable
          caption={t('list.caption', { title: course.title })}
          columns={columns}
          rows={learners.items}
          rowKey={(line) => line.enrolmentId}
          filters={
            <DataTableFilters
              searchLabel={t('list.search')}
              filters={[
                {
                  name: 'show',
                  label: t('list.show'),
                  all: t('list.everybody'),
                  options: hoursFilters.map((value) => ({ value, label: t(`filters.${value}`) })),
                },
              ]}
              keep={['courseId']}
              exportTo={`/teach/hours.csv${search && `?${search}`}`}
            />
          }
          page={{ next: learners.next }}
          empty={
            <EmptyState icon={<UserRoundSearch />} title={t('list.empty.title')} compact>
              {t(filtered ? 'list.empty.filtered' : 'list.empty.text')}
            </EmptyState>
          }
        />
      </div>
    </HoursFrame>
  );
}

function LearnerName({ line }: { line: Line }) {
  const { t } = useTranslation('hours');
  const name = `${line.firstName} ${line.lastName}`;
  const detail = line.withdrawn ? t('list.withdrawn') : line.archived ? t('list.archived') : line.email;
  return (
    <span className="flex min-w-0 items-center gap-3 lg:min-w-52">
      <Avatar name={name} />
      <span className="min-w-0">
        <Link
          to={`/teach/hours/${line.enrolmentId}`}
          prefetch="intent"
          className="rounded-sm underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <span className="block truncate text-sm font-normal text-ink-faint">{detail}</span>
      </span>
    </span>
  );
}

function Checks({ line }: { line: Line }) {
  const { t, i18n } = useTranslation('hours');
  if (line.contradictions === 0 && line.unsigned === 0) return <span className="text-ink-faint">–</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {line.contradictions > 0 && (
        <Badge tone="warning" dot>
          {t('list.contradictions', { count: line.contradictions })}
        </Badge>
      )}
      {line.unsigned > 0 && (
        <Badge>{t('list.unsigned', { minutes: formatMinutes(line.unsigned, i18n.language) })}</Badge>
      )}
    </span>
  );
}

/** Where nobody is enrolled in any course yet. */
export function NothingYet() {
  const { t } = useTranslation('hours');
  return (
    <HoursFrame>
      <div className="rounded-xl bg-surface shadow-sm">
        <EmptyState
          icon={<Clock />}
          title={t('empty.title')}
          action={<ButtonLink to="/teach/courses">{t('empty.action')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      </div>
    </HoursFrame>
  );
}
