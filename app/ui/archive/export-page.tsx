import { Form, useNavigation, useRevalidator } from '@remix-run/react';
import { Archive, Check, Download } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatInstantDay } from '~/domain/calendar-format';
import type { DataExportLine } from '~/use-cases/lifecycle/list-data-exports.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { Button } from '../primitives/button';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';

const askAgainMs = 2000;
const contents = ['csv', 'json', 'evidence', 'pdf', 'files', 'manifest'] as const;

const tones: Record<DataExportLine['status'], BadgeTone> = {
  queued: 'info',
  running: 'info',
  ready: 'success',
  failed: 'danger',
  deleted: 'neutral',
};

/** Everything the organization holds, to take along: asked for, being made, downloaded, gone. */
export function ExportPage({ exports, timeZone }: { exports: readonly DataExportLine[]; timeZone: string }) {
  const { t } = useTranslation('archive');
  const { revalidate } = useRevalidator();
  const busy = useNavigation().formAction === '/manage/export';
  const running = exports.some(({ status }) => status === 'queued' || status === 'running');

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => revalidate(), askAgainMs);
    return () => clearInterval(timer);
  }, [running, revalidate]);

  return (
    <>
      {running && (
        <noscript>
          <meta httpEquiv="refresh" content="4" />
        </noscript>
      )}
      <PageHeader title={t('export.title')} description={t('export.description')} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          {!running && (
            <Card>
              <p className="mb-4 text-ink-soft">{t('export.startText')}</p>
              <Form method="post">
                <Button type="submit" variant="primary" busy={busy} icon={<Archive aria-hidden="true" />}>
                  {t(exports.length > 0 ? 'export.again' : 'export.start')}
                </Button>
              </Form>
            </Card>
          )}
          <Card title={t('export.list')}>
            {exports.length === 0 ? (
              <EmptyState compact headingLevel={3} icon={<Archive />} title={t('export.empty')}>
                {t('export.emptyText')}
              </EmptyState>
            ) : (
              <ul className="divide-y">
                {exports.map((line) => (
                  <ExportLine key={line.id} line={line} timeZone={timeZone} />
                ))}
              </ul>
            )}
          </Card>
        </div>
        <Card title={t('export.what')}>
          <ul className="flex flex-col gap-3 text-[0.9375rem]">
            {contents.map((part) => (
              <li key={part} className="flex gap-3">
                <Check aria-hidden="true" className="mt-1 size-4 flex-none text-accent-text" />
                <span className="min-w-0 wrap-break-word text-ink-soft">{t(`export.contents.${part}`)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

function ExportLine({ line, timeZone }: { line: DataExportLine; timeZone: string }) {
  const { t, i18n } = useTranslation('archive');
  const formats = useFormats();
  const { id, status, ratio, bytes, createdAt, expiresAt } = line;
  const day = (instant: string | null) =>
    instant ? formatInstantDay(instant, i18n.language, timeZone, 'long') : '';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-[560]">
          {t('export.requested', { instant: formatInstant(createdAt, i18n.language, timeZone, 'long') })}
          <Badge tone={tones[status]}>{t(`export.status.${status}`)}</Badge>
        </p>
        <p className="mt-1 text-sm text-ink-soft" role="status">
          {status === 'ready' && t('export.ready', { bytes: formats.bytes(bytes ?? 0), day: day(expiresAt) })}
          {status === 'queued' && t('export.queued')}
          {status === 'running' && t('export.runningText')}
          {status === 'failed' && t('export.failedText')}
          {status === 'deleted' && t('export.deletedText', { day: day(expiresAt ?? createdAt) })}
        </p>
        {(status === 'running' || status === 'queued') && (
          <ProgressBar className="mt-3" ratio={ratio} label={t('export.progress')} />
        )}
      </div>
      {status === 'ready' && (
        <a href={`/manage/export/${id}.zip`} download className={buttonStyle({ variant: 'secondary' })}>
          <Download aria-hidden="true" />
          {t('export.download')}
        </a>
      )}
    </li>
  );
}
