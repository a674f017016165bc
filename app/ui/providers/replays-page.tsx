import { useForm, type SubmissionResult } from '@conform-to/react';
import { useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { maximumReplayBytes } from '~/domain/attendance/replay-files';
import type { ListedReplay } from '~/use-cases/attendance/list-replays.server';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FileDrop } from '../primitives/file-drop';
import { FormErrors } from '../primitives/form-errors';
import { sendFile } from '../primitives/send-file';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { ReplayTable } from './replay-table';

export type ReplaysPageProps = {
  sessionId: string;
  timeZone: string;
  replays: readonly ListedReplay[];
  result?: SubmissionResult<string[]>;
};

/** The replays of a session as the trainer keeps them: how often each was opened, a video or a link to add. */
export function ReplaysPage({ sessionId, timeZone, replays, result }: ReplaysPageProps) {
  const { t } = useTranslation('providers');
  const { revalidate } = useRevalidator();
  const [form, fields] = useForm<{ title: string; url: string }>({ lastResult: result ?? null });
  const base = `/teach/sessions/${sessionId}/replays`;
  return (
    <>
      <p className="mb-5 max-w-2xl text-[0.9375rem] text-ink-soft">{t('replays.text')}</p>
      <ReplayTable sessionId={sessionId} timeZone={timeZone} replays={replays} />
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
          <ConformForm form={form} className="flex flex-col gap-5">
            <FormErrors errors={form.errors} />
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
          </ConformForm>
        </Card>
      </div>
    </>
  );
}
