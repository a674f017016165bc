import { Link, useSearchParams } from '@remix-run/react';
import { clsx } from 'clsx';
import { Clock, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HistoryLine, LessonHistory } from '~/use-cases/courses/get-lesson-history.server';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { LessonFrame } from './lesson-frame';

/** Who changed what in a lesson and when; one state to look at, and the way back to it. */
export function LessonHistoryPage({ history, timeZone }: { history: LessonHistory; timeZone: string }) {
  const { t } = useTranslation('paths');
  const { lesson, lines, shown } = history;
  const chosen = useSearchParams()[0].has('state');
  const line = lines.find(({ id }) => id === shown?.id);
  return (
    <LessonFrame lesson={lesson}>
      {lines.length === 0 ? (
        <EmptyState icon={<History />} title={t('history.emptyTitle')} headingLevel={2}>
          {t('history.emptyText')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <section aria-label={t('history.title')} className={clsx(chosen && 'max-lg:order-2')}>
            <p className="mb-4 text-sm text-ink-soft">{t('history.text')}</p>
            <ol className="divide-y rounded-xl bg-surface shadow-sm">
              {lines.map((one) => (
                <Line key={one.id} line={one} looked={one.id === shown?.id} timeZone={timeZone} />
              ))}
            </ol>
          </section>
          {shown && line && <Shown history={history} shown={shown} line={line} timeZone={timeZone} />}
        </div>
      )}
    </LessonFrame>
  );
}

function Line({ line, looked, timeZone }: { line: HistoryLine; looked: boolean; timeZone: string }) {
  const { t, i18n } = useTranslation('paths');
  const formats = useFormats();
  const at = formats.instant(line.savedAt, timeZone);
  const list = new Intl.ListFormat(i18n.language);
  const changes = line.changes?.map((change) => t(`history.changes.${change}`));
  return (
    <li
      className={clsx(
        'relative px-5 py-3.5 first:rounded-t-xl last:rounded-b-xl hover:bg-sunken',
        looked && 'bg-accent-soft',
      )}
    >
      <Link
        to={`?state=${line.id}`}
        preventScrollReset
        aria-current={looked || undefined}
        aria-label={t('history.lookAt', { at })}
        className="font-[560] tabular-nums after:absolute after:inset-0"
      >
        {at}
      </Link>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        {line.savedBy ?? t('history.somebody')}
        <span aria-hidden="true">·</span>
        {changes === undefined
          ? t('history.first')
          : changes.length === 0
            ? t('history.nothing')
            : list.format(changes)}
        {line.current && <Badge tone="success">{t('history.current')}</Badge>}
      </p>
    </li>
  );
}

function Shown(props: {
  history: LessonHistory;
  shown: NonNullable<LessonHistory['shown']>;
  line: HistoryLine;
  timeZone: string;
}) {
  const { history, shown, line, timeZone } = props;
  const { t } = useTranslation('paths');
  const formats = useFormats();
  const { lesson } = history;
  const at = formats.instant(line.savedAt, timeZone);
  return (
    <Card
      title={line.title}
      description={
        <span className="inline-flex items-center gap-1.5">
          <Clock aria-hidden="true" className="size-3.5" />
          {t('history.shown', { at })}
          {line.savedBy && ` ${t('history.by', { name: line.savedBy })}`}
        </span>
      }
      actions={
        !line.current &&
        !lesson.courseArchived && (
          <ConfirmDialog
            trigger={t('history.restore')}
            triggerSize="small"
            tone="primary"
            title={t('history.question', { at })}
            confirm={t('history.restore')}
            action={`/teach/courses/${lesson.courseId}/lessons/${lesson.id}/history`}
            fields={{ revisionId: shown.id }}
          >
            <p>{t('history.explained')}</p>
          </ConfirmDialog>
        )
      }
      className="min-w-0"
    >
      {shown.activity.length > 0 && (
        <section className="mb-6 rounded-lg bg-sunken px-4 py-3">
          <h3 className="text-sm font-[620]">{t('history.activity')}</h3>
          <ul className="mt-1.5 list-disc pl-5 text-[0.9375rem] text-ink-soft">
            {shown.activity.map((words, index) => (
              <li key={index} className="wrap-break-word">
                {words}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="prose max-w-3xl" dangerouslySetInnerHTML={{ __html: shown.html }} />
    </Card>
  );
}
