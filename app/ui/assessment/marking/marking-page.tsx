import { Link, useSearchParams } from '@remix-run/react';
import { CheckCheck, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MarkingQueue, WorkToMark } from '~/use-cases/assessment/list-marking.server';
import { Badge } from '../../primitives/badge';
import { ButtonLink } from '../../primitives/button-link';
import { DataTable } from '../../primitives/data-table';
import { DataTableFilters } from '../../primitives/data-table-filters';
import { EmptyState } from '../../primitives/empty-state';
import { PageHeader } from '../../primitives/page-header';
import { useFormats } from '../../primitives/use-formats';

export const workTo = ({ kind, id }: Pick<WorkToMark, 'kind' | 'id'>) =>
  `/teach/marking/${kind === 'attempt' ? 'attempts' : 'submissions'}/${id}`;

/** What awaits a trainer's marks, the longest waiting first. */
export function MarkingPage(props: MarkingQueue & { timeZone: string }) {
  const { items, next, counts, courses, timeZone } = props;
  const { t } = useTranslation('marking');
  const formats = useFormats();
  const [query] = useSearchParams();
  const narrowed = ['kind', 'course', 'after'].some((name) => query.get(name));
  const first = items[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={first && <ButtonLink to={workTo(first)}>{t('begin')}</ButtonLink>}
      />
      <DataTable
        caption={t('title')}
        rows={items}
        rowKey={({ kind, id }) => `${kind}:${id}`}
        page={{ next }}
        filters={
          (items.length > 0 || narrowed) && (
            <DataTableFilters
              filters={[
                {
                  ...{ name: 'kind', label: t('kinds.label'), all: t('kinds.all') },
                  options: [
                    { value: 'attempt', label: t('kinds.attempts', { count: counts.attempts }) },
                    { value: 'submission', label: t('kinds.submissions', { count: counts.submissions }) },
                  ],
                },
                {
                  ...{ name: 'course', label: t('columns.course'), all: t('allCourses') },
                  options: courses.map(({ id, title }) => ({ value: id, label: title })),
                },
              ]}
            />
          )
        }
        columns={[
          {
            key: 'learner',
            header: t('columns.learner'),
            primary: true,
            cell: (work) => (
              <Link to={workTo(work)} className="rounded-sm underline-offset-4 hover:underline">
                {work.learner}
              </Link>
            ),
          },
          {
            key: 'lesson',
            header: t('columns.work'),
            cell: ({ lessonTitle, number }) => (
              <>
                {lessonTitle}
                <span className="ml-2 whitespace-nowrap text-ink-faint">{t('try', { number })}</span>
              </>
            ),
          },
          { key: 'course', header: t('columns.course'), cell: ({ courseTitle }) => courseTitle },
          {
            key: 'kind',
            header: t('kinds.label'),
            cell: ({ kind }) => (
              <Badge tone={kind === 'attempt' ? 'info' : 'accent'}>{t(`kinds.${kind}`)}</Badge>
            ),
          },
          {
            key: 'handedInAt',
            header: t('columns.handedInAt'),
            cell: ({ handedInAt }) => formats.instant(handedInAt, timeZone),
          },
        ]}
        empty={
          narrowed ? (
            <EmptyState icon={<SearchX />} title={t('empty.noneFound')}>
              {t('empty.noneFoundText')}
            </EmptyState>
          ) : (
            <EmptyState icon={<CheckCheck />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
