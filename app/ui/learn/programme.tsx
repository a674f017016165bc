import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LearnerProgramme } from '~/use-cases/learning/get-learner-course.server';
import { ProgrammeLine } from './programme-line';

/** Modules and lessons with their estimated minutes (F4), what is done, and what opens the rest; links only where access is open. */
export function Programme({
  courseTo,
  course,
  timeZone,
}: {
  courseTo: string;
  course: LearnerProgramme;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation('learn');
  const { language } = course.programme;
  // Lessons that the same thing keeps shut say so once.
  let told = '';
  return (
    <ol className="flex flex-col gap-6">
      {course.modules.map((module, place) => (
        <li key={module.id} className="overflow-hidden rounded-xl bg-surface shadow-sm">
          <header className="flex flex-col gap-1 border-b px-5 py-4 sm:flex-row sm:items-baseline sm:justify-between sm:gap-4">
            <div className="min-w-0">
              <p className="text-xs font-[600] text-ink-faint">{t('player.module', { number: place + 1 })}</p>
              <h3 className="text-base font-[620]" lang={language}>
                {module.title}
              </h3>
            </div>
            <p className="flex-none text-sm text-ink-faint tabular-nums">
              {t('home.lessonsDone', { done: module.lessonsDone, count: module.lessons.length })} ·{' '}
              {formatMinutes(module.minutes, i18n.language)}
            </p>
          </header>
          <ol className="divide-y">
            {module.lessons.map((lesson) => {
              const why = JSON.stringify(lesson.locked);
              const explains = why !== told;
              told = why;
              const open = course.access === 'open';
              return (
                <ProgrammeLine
                  key={lesson.id}
                  {...{ lesson, courseTo, language, open, explains, timeZone }}
                />
              );
            })}
          </ol>
        </li>
      ))}
    </ol>
  );
}
