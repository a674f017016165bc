import { useTranslation } from 'react-i18next';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { ActivityEditor } from './activities/activity-editor';
import { LessonFrame } from './lesson-frame';
import { LessonPath } from './lesson-path';
import { LessonSettings } from './lesson-settings';
import { LessonWorkbench } from './lesson-workbench';

/** Where one lesson is written: what its kind adds, its text, its title, its duration. */
export function LessonPage({ lesson, timeZone }: { lesson: LessonDetails; timeZone: string }) {
  const { t } = useTranslation('paths');
  const adds = lesson.kind !== 'text';
  return (
    <LessonFrame lesson={lesson}>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {adds && !lesson.courseArchived && <ActivityEditor lesson={lesson} timeZone={timeZone} />}
          <section aria-labelledby={adds ? 'lesson-text-title' : undefined}>
            {adds && (
              <h2 id="lesson-text-title" className="mb-3 text-base font-[620]">
                {t(`text.${lesson.kind}`)}
              </h2>
            )}
            <LessonWorkbench lesson={lesson} timeZone={timeZone} />
          </section>
        </div>
        {!lesson.courseArchived && (
          <div className="flex flex-col gap-5">
            <LessonSettings key={lesson.id} lesson={lesson} />
            <LessonPath lesson={lesson} />
          </div>
        )}
      </div>
    </LessonFrame>
  );
}
