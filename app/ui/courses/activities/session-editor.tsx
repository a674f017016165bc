import { Link } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../primitives/button-link';
import { Card } from '../../primitives/card';
import { useFormats } from '../../primitives/use-formats';
import type { ActivityEditorProps } from './activity-editor-props';

/** The sessions that stand for this step of the path, and the way to plan one. */
export default function SessionEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('teach');
  const formats = useFormats();
  return (
    <Card title={t('courses.activity.session.title')}>
      <p className="text-ink-soft">{t('courses.activity.session.text')}</p>
      {lesson.sessions.length > 0 && (
        <ul className="mt-4 divide-y">
          {lesson.sessions.map(({ id, title, startsAt }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2.5">
              <Link to={`/teach/sessions/${id}`} className="rounded-sm underline underline-offset-4">
                {title}
              </Link>
              <span className="text-sm text-ink-soft tabular-nums">
                {formats.instant(startsAt, timeZone)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <ButtonLink
          variant="secondary"
          to={`/teach/sessions/create?courseId=${lesson.courseId}&lessonId=${lesson.id}`}
          icon={<CalendarPlus aria-hidden="true" />}
        >
          {t('courses.activity.session.plan')}
        </ButtonLink>
      </div>
    </Card>
  );
}
