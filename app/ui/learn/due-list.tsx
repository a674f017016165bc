import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DueLesson } from '~/use-cases/learning/get-learner-home.server';
import { DueBadge, useDueWords } from './due-badge';
import { KindIcon } from './kind-icon';

/** What is due in the coming weeks, over all courses, and what is late: the earliest first. */
export function DueList({ due, timeZone }: { due: readonly DueLesson[]; timeZone: string }) {
  const { t } = useTranslation('learn');
  const words = useDueWords(timeZone);
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="mb-4 text-lg font-[620]">
        {t('home.due')}
      </h2>
      <ol className="divide-y overflow-hidden rounded-xl bg-surface shadow-sm">
        {due.map((lesson) => (
          <li
            key={`${lesson.enrolmentId}/${lesson.lessonId}`}
            className="relative flex items-start gap-4 px-5 py-4 hover:bg-sunken"
          >
            <KindIcon
              kind={lesson.locked ? 'lock' : lesson.kind}
              className="mt-0.5 size-5 flex-none text-ink-faint"
            />
            <div className="min-w-0 flex-1">
              <p lang={lesson.language}>
                <Link
                  to={`/learn/courses/${lesson.enrolmentId}/lessons/${lesson.lessonId}`}
                  className="font-[560] after:absolute after:inset-0"
                >
                  {lesson.title}
                </Link>
                {lesson.locked && <span className="sr-only"> {t('locks.locked')}</span>}
              </p>
              <p className="mt-1 sm:hidden">
                <DueBadge due={lesson.due} />
              </p>
              <p className="mt-0.5 text-sm text-ink-soft">
                <span lang={lesson.language}>{lesson.courseTitle}</span>
                <span className="block">{words(lesson.due)}</span>
              </p>
            </div>
            <span className="flex-none max-sm:hidden">
              <DueBadge due={lesson.due} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
