import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { LearnerProgramme } from '~/use-cases/learning/get-learner-course.server';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';
import { DoneMark } from './lesson-outline';

/** Modules and lessons with their estimated minutes (F4) and what is done; links only where access is open. */
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
  const formats = useFormats();
  const open = course.access === 'open';
  return (
    <ol className="flex flex-col gap-6">
      {course.modules.map((module, place) => (
        <li key={module.id} className="overflow-hidden rounded-xl bg-surface shadow-sm">
          <header className="flex flex-col gap-1 border-b px-5 py-4 sm:flex-row sm:items-baseline sm:justify-between sm:gap-4">
            <div className="min-w-0">
              <p className="text-xs font-[600] text-ink-faint">{t('player.module', { number: place + 1 })}</p>
              <h3 className="text-base font-[620]" lang={course.programme.language}>
                {module.title}
              </h3>
            </div>
            <p className="flex-none text-sm text-ink-faint tabular-nums">
              {t('home.lessonsDone', { done: module.lessonsDone, count: module.lessons.length })} ·{' '}
              {formatMinutes(module.minutes, i18n.language)}
            </p>
          </header>
          <ol className="divide-y">
            {module.lessons.map((lesson) => (
              <li key={lesson.id} className="relative flex items-start gap-3 px-5 py-3.5 hover:bg-sunken">
                <DoneMark done={lesson.doneAt !== null} />
                <div className="min-w-0 flex-1">
                  <p lang={course.programme.language}>
                    {open ? (
                      <Link
                        to={`${courseTo}/lessons/${lesson.id}`}
                        className="font-[520] after:absolute after:inset-0"
                      >
                        {lesson.title}
                      </Link>
                    ) : (
                      lesson.title
                    )}
                  </p>
                  {lesson.doneAt && (
                    <p className="text-sm text-ink-faint">
                      {t('programme.doneAt', { at: formats.instant(lesson.doneAt, timeZone) })}
                    </p>
                  )}
                  {!lesson.doneAt && lesson.begun && (
                    <p className="mt-1">
                      <Badge tone="accent">{t('programme.begun')}</Badge>
                    </p>
                  )}
                </div>
                <span className="flex-none text-sm text-ink-faint tabular-nums">
                  {formatMinutes(lesson.minutes, i18n.language)}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
