import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { lessonsInOrder } from '~/domain/courses/course-content';
import type { CoursePreview } from '~/use-cases/courses/get-preview.server';
import { ButtonLink } from '../primitives/button-link';
import { KindIcon } from './kind-icon';
import { usePathWords } from './use-path-words';

/** One lesson as its learners read it, with the ways to the one before and the next. */
export function PreviewLesson(props: {
  preview: CoursePreview;
  lesson: NonNullable<CoursePreview['lesson']>;
  to: (lessonId: string) => string;
}) {
  const { preview, lesson, to } = props;
  const { t, i18n } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const words = usePathWords(new Map());
  const lessons = lessonsInOrder(preview.outline).map((place) => place.lesson);
  const at = lessons.findIndex(({ id }) => id === lesson.id);
  const isEmpty = lesson.html === '' || lesson.html === '<p></p>';
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
        <p className="mt-3 flex items-start gap-2 text-sm text-ink-soft">
          <KindIcon kind={lesson.kind} className="mt-0.5 size-4 text-ink-faint" />
          <span>
            {tPaths(`kinds.${lesson.kind}.name`)}
            {' · '}
            {words.rule(lesson.kind, lesson.rule)}
          </span>
        </p>
      </header>
      {lesson.activity.length > 0 && (
        <ul className="mb-8 list-disc rounded-lg bg-sunken py-4 pr-5 pl-9 text-[0.9375rem] text-ink-soft">
          {lesson.activity.map((line, index) => (
            <li key={index} className="wrap-break-word">
              {line}
            </li>
          ))}
        </ul>
      )}
      {isEmpty && lesson.activity.length === 0 && (
        <p className="text-ink-faint">{t('courses.preview.emptyLesson')}</p>
      )}
      {!isEmpty && <div className="prose" dangerouslySetInnerHTML={{ __html: lesson.html }} />}
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
