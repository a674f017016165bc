import { Link, useSearchParams } from '@remix-run/react';
import { BookPlus, Plus, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { courseStatuses } from '~/domain/courses/inputs';
import type { CourseSummary } from '~/use-cases/courses/list-courses.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { Pagination } from '../primitives/pagination';
import { CourseCard } from './course-card';

/** All courses of the organization, searched, filtered and read page by page. */
export function CourseList({ courses, next }: { courses: readonly CourseSummary[]; next: string | null }) {
  const { t } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const [query] = useSearchParams();
  const narrowed = Boolean(query.get('q') || query.get('status') || query.get('after'));
  const untouched = courses.length === 0 && !narrowed;
  const create = (
    <ButtonLink to="/teach/courses/create" icon={<Plus aria-hidden="true" />}>
      {t('courses.create.action')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('courses.title')}
        description={t('courses.description')}
        actions={!untouched && create}
      />
      <div className="flex flex-col gap-6">
        {!untouched && (
          <DataTableFilters
            searchLabel={t('courses.search')}
            filters={[
              {
                name: 'status',
                label: t('courses.status.label'),
                all: t('courses.status.all'),
                options: [
                  ...courseStatuses.map((value) => ({ value, label: t(`courses.status.${value}`) })),
                  { value: 'template', label: tPaths('template.filter') },
                ],
              },
            ]}
          />
        )}
        {courses.length > 0 && (
          <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
            {courses.map((course) => (
              <li key={course.id} className="grid">
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        )}
        {untouched && (
          <EmptyState icon={<BookPlus />} title={t('courses.empty.title')} action={create}>
            {t('courses.empty.text')}
          </EmptyState>
        )}
        {courses.length === 0 && narrowed && (
          <EmptyState
            icon={<SearchX />}
            title={t('courses.noMatch.title')}
            action={
              <Link
                to="/teach/courses"
                reloadDocument
                className="text-accent-text underline underline-offset-4"
              >
                {t('courses.noMatch.action')}
              </Link>
            }
          >
            {t('courses.noMatch.text')}
          </EmptyState>
        )}
        <Pagination next={next} />
      </div>
    </>
  );
}
