import { Link } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { publishable } from '~/domain/courses/publishable';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { Card } from '../primitives/card';
import { minutesOf } from './outline-model';

/** Beside the outline: how long the course is, and what it still needs. */
export function CourseSummary({ course }: { course: CourseDetails }) {
  const { t, i18n } = useTranslation('teach');
  const lessons = course.outline.modules.flatMap((module) => module.lessons);
  const { warnings } = publishable(course);
  const untimed = warnings.filter((warning) => warning.kind === 'lesson-without-minutes').length;
  const empty = warnings.filter((warning) => warning.kind === 'module-empty').length;
  const silent = warnings.filter((warning) => warning.kind === 'statement-missing').length;
  const programme = `/teach/courses/${course.id}/programme`;
  return (
    <Card>
      <p className="text-sm text-ink-soft">{t('courses.summary.duration')}</p>
      <p className="mt-1 text-3xl font-[640] tabular-nums">
        {formatMinutes(minutesOf(lessons), i18n.language)}
      </p>
      <p className="mt-1.5 text-sm text-ink-soft">
        {t('courses.moduleCount', { count: course.outline.modules.length })}
        {' · '}
        {t('courses.lessonCount', { count: lessons.length })}
      </p>
      <h2 className="mt-6 mb-2 text-sm font-[620]">{t('courses.summary.toDo')}</h2>
      <ul className="flex flex-col gap-2 text-sm">
        <Line done={lessons.length > 0}>{t('courses.summary.haveLesson')}</Line>
        <Line done={lessons.length > 0 && untimed === 0}>
          {untimed === 0 ? t('courses.summary.allTimed') : t('courses.summary.untimed', { count: untimed })}
        </Line>
        {empty > 0 && <Line done={false}>{t('courses.summary.emptyModules', { count: empty })}</Line>}
        <Line done={silent === 0}>
          {silent === 0 ? (
            t('courses.summary.allStated')
          ) : (
            <Link to={programme} className="underline underline-offset-4 hover:text-ink">
              {t('courses.summary.unstated', { count: silent })}
            </Link>
          )}
        </Line>
      </ul>
    </Card>
  );
}

function Line({ done, children }: { done: boolean; children: React.ReactNode }) {
  const { t } = useTranslation('teach');
  const Icon = done ? CircleCheck : CircleDashed;
  return (
    <li className="flex gap-2 text-ink-soft">
      <Icon
        aria-label={done ? t('courses.summary.done') : t('courses.summary.open')}
        role="img"
        className={`mt-0.5 size-[1.125rem] flex-none ${done ? 'text-success' : 'text-ink-faint'}`}
      />
      <span>{children}</span>
    </li>
  );
}
