import { Link } from '@remix-run/react';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LessonPage } from '~/use-cases/learning/get-lesson.server';

/** The lessons before and after. */
export function LessonAround({
  previousId,
  nextId,
  outline,
  courseTo,
  lesson,
  completed,
}: Pick<LessonPage, 'previousId' | 'nextId' | 'outline' | 'lesson' | 'completed'> & { courseTo: string }) {
  const { t } = useTranslation('learn');
  const lessons = outline.flatMap((module) => module.lessons);
  const previous = lessons.find(({ id }) => id === previousId);
  const next = lessons.find(({ id }) => id === nextId);
  const card =
    'flex min-w-0 flex-1 flex-col gap-1 rounded-lg p-4 shadow-sm transition-shadow hover:shadow-md';
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('player.around')} className="flex flex-col gap-3 sm:flex-row">
      {previous && (
        <Link to={`${courseTo}/lessons/${previous.id}`} rel="prev" className={`${card} bg-surface`}>
          <span className="inline-flex items-center gap-1.5 text-xs text-ink-faint">
            <ArrowLeft aria-hidden="true" className="size-3.5" />
            {t('player.previous')}
          </span>
          <span className="font-[560]">{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link
          to={`${courseTo}/lessons/${next.id}`}
          rel="next"
          className={`${card} sm:items-end sm:text-right ${lesson.savedAt && !completed && !next.locked ? 'bg-accent text-accent-ink' : 'bg-surface'}`}
        >
          <span className="inline-flex items-center gap-1.5 text-xs">
            {next.locked ? t('player.nextLocked') : t('player.next')}
            <ArrowRight aria-hidden="true" className="size-3.5" />
          </span>
          <span className="font-[560]">{next.title}</span>
        </Link>
      )}
    </nav>
  );
}
