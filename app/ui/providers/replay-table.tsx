import { Film } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { ListedReplay } from '~/use-cases/attendance/list-replays.server';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DataTable } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { ReplayAvailability } from './replay-availability';

/** The replays of a session as the trainer sees them: until when they can be seen, and how often they were. */
export function ReplayTable({
  sessionId,
  timeZone,
  replays,
}: {
  sessionId: string;
  timeZone: string;
  replays: readonly ListedReplay[];
}) {
  const { t, i18n } = useTranslation('providers');
  return (
    <DataTable
      caption={t('replays.title')}
      rows={replays}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('replays.columns.title'),
          primary: true,
          cell: ({ id, title, available }) =>
            available ? (
              <a
                href={`/rooms/${sessionId}/replays/${id}`}
                className="text-accent-text underline underline-offset-4"
              >
                {title}
              </a>
            ) : (
              title
            ),
        },
        { key: 'kind', header: t('replays.columns.kind'), cell: ({ kind }) => t(`replays.kinds.${kind}`) },
        {
          key: 'added',
          header: t('replays.columns.added'),
          cell: ({ addedAt }) => formatInstant(addedAt, i18n.language, timeZone),
        },
        {
          key: 'until',
          header: t('replays.columns.until'),
          cell: (replay) => <ReplayAvailability replay={replay} timeZone={timeZone} />,
        },
        {
          key: 'views',
          header: t('replays.columns.views'),
          cell: ({ views }) =>
            views && views.people > 0
              ? t('replays.people', { count: views.people, times: views.times })
              : t('replays.noViews'),
        },
        {
          key: 'remove',
          header: t('replays.columns.remove'),
          actions: true,
          cell: ({ id, title }) => (
            <ConfirmDialog
              trigger={t('replays.columns.remove')}
              triggerSize="small"
              triggerVariant="quiet"
              title={t('replays.removeQuestion', { title })}
              confirm={t('replays.columns.remove')}
              action={`/teach/sessions/${sessionId}/replays/${id}/remove`}
            >
              <p>{t('replays.removeText')}</p>
            </ConfirmDialog>
          ),
        },
      ]}
      empty={
        <EmptyState icon={<Film />} title={t('replays.empty.title')} compact>
          {t('replays.empty.text')}
        </EmptyState>
      }
    />
  );
}
