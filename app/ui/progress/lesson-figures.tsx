import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { EnrolmentDetail } from '~/use-cases/learning/get-enrolment-detail.server';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';

/** Each lesson's figures, each leading to the records behind it. */
export function LessonFigures({
  modules,
  timeZone,
  lessonId,
}: Pick<EnrolmentDetail, 'modules'> & { timeZone: string; lessonId: string | null }) {
  const { t, i18n } = useTranslation('progress');
  const formats = useFormats();
  const minutes = (value: number) => formatMinutes(value, i18n.language);
  const head = 'px-5 py-2.5 text-xs font-[560] text-ink-faint';
  return (
    <div className="relative overflow-x-auto rounded-xl bg-surface shadow-sm">
      <table role="table" className="table-cards text-[0.9375rem] sm:text-sm">
        <caption className="sr-only">{t('detail.lessons')}</caption>
        <thead className="border-b bg-sunken">
          <tr>
            <th scope="col" className={`${head} text-left`}>
              {t('columns.lesson')}
            </th>
            <th scope="col" className={`${head} text-left`}>
              {t('columns.status')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('columns.estimated')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('columns.reading')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('columns.records')}
            </th>
          </tr>
        </thead>
        {modules.map((module) => (
          <tbody key={module.id} className="sm:divide-y sm:border-b">
            <tr className="bg-sunken/50 max-sm:block">
              <th
                scope="rowgroup"
                colSpan={5}
                className="px-5 py-2 text-left text-sm font-[620] max-sm:block"
              >
                {module.title}
              </th>
            </tr>
            {module.lessons.map((lesson) => (
              <tr key={lesson.id} className={lesson.id === lessonId ? 'bg-accent-soft' : 'hover:bg-sunken'}>
                <th scope="row" data-cell="primary" className="font-[520] sm:px-5 sm:py-3 sm:text-left">
                  {lesson.title}
                </th>
                <td data-label={t('columns.status')} className="sm:px-5 sm:py-3">
                  {lesson.completedAt ? (
                    <Badge tone="success" dot>
                      {t('detail.doneAt', { at: formats.instant(lesson.completedAt, timeZone) })}
                    </Badge>
                  ) : lesson.openedAt ? (
                    <Badge tone="accent" dot>
                      {t('detail.begun')}
                    </Badge>
                  ) : (
                    <Badge>{t('detail.notOpened')}</Badge>
                  )}
                </td>
                <td
                  data-label={t('columns.estimated')}
                  className="tabular-nums sm:px-5 sm:py-3 sm:text-right"
                >
                  {minutes(lesson.minutes)}
                </td>
                <td data-label={t('columns.reading')} className="tabular-nums sm:px-5 sm:py-3 sm:text-right">
                  {minutes(lesson.readingMinutes)}
                </td>
                <td data-label={t('columns.records')} className="tabular-nums sm:px-5 sm:py-3 sm:text-right">
                  {lesson.records === 0 ? (
                    formats.number(0)
                  ) : (
                    <Link
                      to={`?lesson=${lesson.id}#evidence`}
                      aria-label={t('detail.recordsOf', { count: lesson.records, title: lesson.title })}
                      className="rounded-sm font-medium text-accent-text underline underline-offset-4"
                    >
                      {formats.number(lesson.records)}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
