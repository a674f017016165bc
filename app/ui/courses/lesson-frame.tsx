import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { ButtonLink } from '../primitives/button-link';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { KindIcon } from './kind-icon';

/** What the pages of a lesson say above themselves. */
export type FramedLesson = {
  id: string;
  courseId: string;
  courseTitle: string;
  moduleTitle: string;
  title: string;
  kind: LessonKind;
};

/** What stands above every page of one lesson: its name and kind, and the ways through it. */
export function LessonFrame({ lesson, children }: { lesson: FramedLesson; children: ReactNode }) {
  const { t } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const course = `/teach/courses/${lesson.courseId}`;
  const base = `${course}/lessons/${lesson.id}`;
  return (
    <>
      <PageHeader
        title={lesson.title}
        crumbs={[
          { label: t('courses.title'), to: '/teach/courses' },
          { label: lesson.courseTitle, to: course },
          { label: lesson.title },
        ]}
        description={
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <span className="inline-flex items-center gap-1.5">
              <KindIcon kind={lesson.kind} className="size-4 text-accent-text" />
              {tPaths(`kinds.${lesson.kind}.name`)}
            </span>
            <span aria-hidden="true">·</span>
            {lesson.moduleTitle}
          </span>
        }
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
      <div className="-mt-4 mb-6 sm:mb-8">
        <TabLinks
          label={tPaths('tabs.label')}
          links={[
            { to: base, label: tPaths('tabs.content') },
            { to: `${base}/path`, label: tPaths('tabs.path') },
            { to: `${base}/history`, label: tPaths('tabs.history') },
          ]}
        />
      </div>
      {children}
    </>
  );
}
