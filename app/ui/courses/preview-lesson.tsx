import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { lessonsInOrder } from '~/domain/courses/course-content';
import type { CoursePreview } from '~/use-cases/courses/get-preview.server';
import { ButtonLink } from '../primitives/button-link';

/** One lesson as its learners read it, with the ways to the one before and the next. */
export function PreviewLesson(props: {
  preview: CoursePreview;
  lesson: NonNullable<CoursePreview['lesson']>;
  to: (lessonId: string) => string;
}) {
  const { preview, lesson, to } = props;
  const { t, i18n } = useTranslation('teach');
  const lessons = lessonsInOrder(preview.outline).map((place) => place.lesson);
  const at = lessons.findIndex(({ id }) => id === lesson.id);
  const [before, next] = [lessons[at - 1], lessons[at + 1]];
  return (
    <article className="mx-auto max-w-3xl">
      <header className="mb-8">
        <p className="text-sm text-ink-soft">
          {t('courses.preview.position', { position: at + 1, total: lessons.length })}
          {' · '}
          {formatMinutes(lesson.minutes, i18n.language)}
        </p>
        <h1 className="mt-1 text-3xl wrap-break-word">{lesson.title}</h1>
      </header>
      {lesson.html === '' || lesson.html === '<p></p>' ? (
        <p className="text-ink-faint">{t('courses.preview.emptyLesson')}</p>
      ) : (
        <div className="prose" dangerouslySetInnerHTML={{ __html: lesson.html }} />
      )}
      <nav
        aria-label={t('courses.preview.ways')}
        className="mt-12 flex flex-wrap justify-between gap-3 border-t pt-6"
      >
        {before && (
          <ButtonLink variant="secondary" to={to(before.id)} icon={<ArrowLeft aria-hidden="true" />}>
            {t('courses.preview.previous')}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink className="ml-auto" to={to(next.id)}>
            {t('courses.preview.next')}
            <ArrowRight aria-hidden="true" />
          </ButtonLink>
        )}
      </nav>
    </article>
  );
}
