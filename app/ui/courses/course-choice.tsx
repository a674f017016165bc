import { BookOpenCheck, SearchX } from 'lucide-react';
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '~/use-cases/courses/list-courses.server';
import type { PeopleToEnrol } from '~/use-cases/learning/get-people-to-enrol.server';
import { ButtonLink } from '../primitives/button-link';
import { DataTableFilters } from '../primitives/data-table-filters';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { Pagination } from '../primitives/pagination';
import { CourseCard } from './course-card';

export type CourseChoiceProps = {
  people: PeopleToEnrol;
  courses: readonly CourseSummary[];
  next: string | null;
};

/** The published courses, for somebody who comes with the people to enrol: each leads to the form with them ticked. */
export function CourseChoice({ people, courses, next }: CourseChoiceProps) {
  const { t } = useTranslation('teach');
  const searched = Boolean(useSearchParams()[0].get('q'));
  const { kind, id, name } = people;
  const field = kind === 'group' ? 'groupIds' : 'memberIds';
  const listTo = kind === 'group' ? '/manage/groups' : '/manage/people';
  return (
    <>
      <PageHeader
        title={t('courses.choose.title')}
        description={t(`courses.choose.${kind}`, { name })}
        crumbs={[
          { label: t(`courses.choose.${kind}s`), to: listTo },
          { label: name, to: `${listTo}/${id}` },
          { label: t('courses.choose.step') },
        ]}
      />
      <div className="flex flex-col gap-6">
        {(courses.length > 0 || searched) && (
          <DataTableFilters searchLabel={t('courses.search')} keep={[field]} />
        )}
        {courses.length > 0 && (
          <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
            {courses.map((course) => (
              <li key={course.id} className="grid">
                <CourseCard course={course} to={`/teach/courses/${course.id}/enrol?${field}=${id}`} />
              </li>
            ))}
          </ul>
        )}
        {courses.length === 0 && searched && (
          <EmptyState icon={<SearchX />} title={t('courses.noMatch.title')}>
            {t('courses.choose.noMatch')}
          </EmptyState>
        )}
        {courses.length === 0 && !searched && (
          <EmptyState
            icon={<BookOpenCheck />}
            title={t('courses.choose.none.title')}
            action={<ButtonLink to="/teach/courses">{t('courses.choose.none.action')}</ButtonLink>}
          >
            {t('courses.choose.none.text')}
          </EmptyState>
        )}
        <Pagination next={next} />
      </div>
    </>
  );
}
