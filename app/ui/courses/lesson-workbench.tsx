import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { Callout } from '../primitives/callout';

const LessonEditor = lazy(() => import('./editor/lesson-editor'));

/** The lesson's text: to read at once, to edit as soon as the editor has come. An archived course is only read. */
export function LessonWorkbench({ lesson, timeZone }: { lesson: LessonDetails; timeZone: string }) {
  const { t } = useTranslation('teach');
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);

  const reading = (
    <div className="rounded-xl bg-surface px-5 py-6 shadow-sm sm:px-10 sm:py-8">
      <noscript>
        <Callout tone="info">{t('courses.editor.needsScript')}</Callout>
      </noscript>
      <div
        className="prose mx-auto min-h-96 max-w-3xl"
        aria-busy={!lesson.courseArchived || undefined}
        dangerouslySetInnerHTML={{ __html: lesson.html }}
      />
    </div>
  );
  if (!inBrowser || lesson.courseArchived) return reading;
  return (
    <Suspense fallback={reading}>
      <LessonEditor key={lesson.id} lesson={lesson} timeZone={timeZone} />
    </Suspense>
  );
}
