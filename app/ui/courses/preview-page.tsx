import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CoursePreview } from '~/use-cases/courses/get-preview.server';
import { PreviewBanner } from '../shells/preview-banner';
import { PreviewLesson } from './preview-lesson';
import { PreviewProgramme } from './preview-programme';

/** A course as its learners see it, the working copy or one version, under a banner that says so. */
export function PreviewPage(props: {
  courseId: string;
  versionId?: string | undefined;
  preview: CoursePreview;
}) {
  const { courseId, versionId, preview } = props;
  const { t } = useTranslation('teach');
  const base = `/teach/courses/${courseId}/preview`;
  const query = versionId ? `?version=${versionId}` : '';
  const to = (lessonId: string) => `${base}/${lessonId}${query}`;
  const back = preview.lesson && !versionId ? `/lessons/${preview.lesson.id}` : versionId ? '/versions' : '';
  return (
    <div className="min-h-dvh">
      <PreviewBanner leaveTo={`/teach/courses/${courseId}${back}`} />
      <main id="content" className="px-4 py-8 sm:px-8 sm:py-12">
        <p className="mx-auto mb-6 flex max-w-3xl flex-wrap justify-between gap-2 text-sm text-ink-faint">
          <span>
            {preview.number === null
              ? t('courses.preview.draft')
              : t('courses.preview.version', { number: preview.number })}
          </span>
          {preview.lesson && (
            <Link
              to={`${base}${query}`}
              className="inline-flex items-center gap-1.5 text-ink-soft hover:underline"
            >
              <ArrowLeft aria-hidden="true" className="size-4" />
              {t('courses.preview.toProgramme')}
            </Link>
          )}
        </p>
        {preview.lesson ? (
          <PreviewLesson preview={preview} lesson={preview.lesson} to={to} />
        ) : (
          <PreviewProgramme preview={preview} to={to} />
        )}
      </main>
    </div>
  );
}
