import { useForm, type SubmissionResult } from '@conform-to/react';
import { Form, useRevalidator } from '@remix-run/react';
import { Film } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { maximumReplayBytes } from '~/domain/attendance/replay-files';
import type { ListedReplay } from '~/use-cases/attendance/list-replays.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DataTable } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { FileDrop } from '../primitives/file-drop';
import { sendFile } from '../primitives/send-file';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { ReplayAvailability } from './replay-availability';

export type ReplaysPageProps = {
  sessionId: string;
  timeZone: string;
  replays: readonly ListedReplay[];
  result?: SubmissionResult<string[]>;
};

/** The replays of a session as the trainer keeps them: how often each was opened, a video or a link to add. */
export function ReplaysPage({ sessionId, timeZone, replays, result }: ReplaysPageProps) {
  const { t, i18n } = useTranslation('providers');
  const { revalidate } = useRevalidator();
  const [form, fields] = useForm<{ title: string; url: string }>({ lastResult: result ?? null });
  const base = `/teach/sessions/${sessionId}/replays`;
  return (
    <>
      <p className="mb-5 max-w-2xl text-[0.9375rem] text-ink-soft">{t('replays.text')}</p>
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
                action={`${base}/${id}/remove`}
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
      {replays.some(({ kind, available }) => kind === 'jaas' && available) && (
        <div className="mt-4">
          <Callout>{t('replays.jaasNote')}</Callout>
        </div>
      )}
      <div className="mt-8 grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('replays.upload.title')}>
          <FileDrop
            label={t('replays.upload.field')}
            name="file"
            accept="video/mp4,video/webm,video/quicktime,.mp4,.m4v,.webm,.mov"
            acceptText="MP4, WebM, MOV"
            maxBytes={maximumReplayBytes}
            upload={async (file, progress) => {
              const failed = t('replays.upload.failed');
              await sendFile(`${base}/upload`, file, { failed, ...progress });
              revalidate();
            }}
          />
        </Card>
        <Card title={t('replays.link.title')} description={t('replays.link.text')}>
          <Form
            method="post"
            id={form.id}
            onSubmit={form.onSubmit}
            noValidate={form.noValidate}
            className="flex flex-col gap-5"
          >
            {form.errors && (
              <Callout tone="danger" live="alert">
                {form.errors.join(' ')}
              </Callout>
            )}
            <TextField
              key={`title-${replays.length}`}
              label={t('replays.link.name')}
              name="title"
              required
              maxLength={200}
              defaultValue={fields.title.initialValue}
              error={fields.title.errors}
            />
            <TextField
              key={`url-${replays.length}`}
              label={t('replays.link.url')}
              hint={t('replays.link.urlHint')}
              name="url"
              type="url"
              required
              maxLength={2000}
              defaultValue={fields.url.initialValue}
              error={fields.url.errors}
            />
            <div>
              <SubmitButton>{t('replays.link.action')}</SubmitButton>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
