import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { ButtonLink } from '../primitives/button-link';
import { PageHeader } from '../primitives/page-header';
import { ActivityEditor } from './activities/activity-editor';
import { LessonSettings } from './lesson-settings';
import { LessonWorkbench } from './lesson-workbench';

/** Where one lesson is written: its text, its title, its duration. */
export function LessonPage({ lesson, timeZone }: { lesson: LessonDetails; timeZone: string }) {
  const { t } = useTranslation('teach');
  const course = `/teach/courses/${lesson.courseId}`;
  return (
    <>
      <PageHeader
        title={lesson.title}
        crumbs={[
          { label: t('courses.title'), to: '/teach/courses' },
          { label: lesson.courseTitle, to: course },
          { label: lesson.title },
        ]}
        description={lesson.moduleTitle}
        actions={
          <ButtonLink
            variant="secondary"
            to={`${course}/preview/${lesson.id}`}
            icon={<Eye aria-hidden="true" />}
          >
            {t('courses.preview.action')}
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {!lesson.courseArchived && <ActivityEditor lesson={lesson} timeZone={timeZone} />}
          <LessonWorkbench lesson={lesson} timeZone={timeZone} />
        </div>
        {!lesson.courseArchived && <LessonSettings key={lesson.id} lesson={lesson} />}
      </div>
    </>
  );
}
