import { Check, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { HoursDetail } from '~/use-cases/attendance/get-hours.server';
import { useFormats } from '../primitives/use-formats';
import { HalfDayRecord } from './half-day-record';

/** The records behind a learner's hours: half-days in order of time, then lessons. */
export function HoursRecords({
  detail,
  sessionsTo,
  timeZone,
}: {
  detail: Pick<HoursDetail, 'halfDays' | 'lessons'>;
  /** Before a session's id. */
  sessionsTo: string;
  timeZone: string;
}) {
  const { t } = useTranslation('hours');
  const { halfDays } = detail;
  return (
    <div className="mt-10 grid grid-cols-1 items-start gap-10 xl:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
      <section id="half-days" aria-labelledby="half-days-title" className="min-w-0 scroll-mt-24">
        <h2 id="half-days-title" className="mb-4 text-lg font-[620]">
          {t('detail.halfDays')}
        </h2>
        {halfDays.length === 0 ? (
          <p className="text-ink-soft">{t('detail.noHalfDay')}</p>
        ) : (
          <ol className="divide-y rounded-xl bg-surface shadow-sm">
            {halfDays.map((record) => (
              <HalfDayRecord
                key={record.halfDayId}
                record={record}
                sessionTo={`${sessionsTo}/${record.sessionId}`}
              />
            ))}
          </ol>
        )}
      </section>
      <Lessons lessons={detail.lessons} timeZone={timeZone} />
    </div>
  );
}

function Lessons({ lessons, timeZone }: { lessons: HoursDetail['lessons']; timeZone: string }) {
  const { t, i18n } = useTranslation('hours');
  const formats = useFormats();
  return (
    <section id="lessons" aria-labelledby="lessons-title" className="min-w-0 scroll-mt-24">
      <h2 id="lessons-title" className="mb-1 text-lg font-[620]">
        {t('detail.lessons')}
      </h2>
      <p className="mb-4 text-sm text-ink-soft">{t('detail.lessonsText')}</p>
      <ol className="divide-y rounded-xl bg-surface shadow-sm">
        {lessons.map((lesson) => (
          <li key={lesson.id} className="flex items-start gap-3 px-4 py-3 sm:px-5">
            {lesson.completedAt ? (
              <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-success-ink" />
            ) : (
              <Circle aria-hidden="true" className="mt-0.5 size-4 flex-none text-ink-faint" />
            )}
            <span className="min-w-0 flex-1">
              <span className="block wrap-break-word">{lesson.title}</span>
              <span className="block text-sm text-ink-faint">
                {lesson.completedAt
                  ? t('detail.doneAt', { at: formats.instant(lesson.completedAt, timeZone) })
                  : t('detail.notDone')}
              </span>
            </span>
            <span className="flex-none text-sm text-ink-soft tabular-nums">
              {formatMinutes(lesson.minutes, i18n.language)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
