import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { EmptyState } from '../primitives/empty-state';
import { AddModuleForm } from './add-module-form';
import { CourseOutline } from './course-outline';
import { CourseSummary } from './course-summary';
import { OutlineProblems } from './outline-problems';
import { PathOrderForm } from './path-order-form';

/** The outline of a course: what it is made of, in which order, how long each part takes. */
export function StructurePage({ course }: { course: CourseDetails }) {
  const { t } = useTranslation('teach');
  const editable = course.status !== 'archived';
  const { modules } = course.outline;
  return (
    <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <section aria-labelledby="outline-title" className="flex min-w-0 flex-col gap-5">
        <h2 id="outline-title" className="sr-only">
          {t('courses.tabs.outline')}
        </h2>
        <OutlineProblems courseId={course.id} outline={course.outline} />
        {modules.length === 0 ? (
          <EmptyState icon={<ListPlus />} title={t('courses.outline.emptyTitle')} headingLevel={3}>
            {t('courses.outline.emptyText')}
          </EmptyState>
        ) : (
          <CourseOutline courseId={course.id} outline={course.outline} editable={editable} />
        )}
        {editable && <AddModuleForm courseId={course.id} />}
      </section>
      <aside aria-label={t('courses.summary.label')} className="flex flex-col gap-5 xl:sticky xl:top-6">
        <CourseSummary course={course} />
        {editable && modules.length > 0 && (
          <PathOrderForm courseId={course.id} order={course.outline.order ?? 'free'} />
        )}
      </aside>
    </div>
  );
}
