import { Form, useRevalidator } from '@remix-run/react';
import { Download, FolderArchive } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFileLine, OrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { ProgressBar } from '../primitives/progress-bar';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { MissingList } from './missing-list';

const askAgainMs = 1500;
const tones: Record<EvidenceFileLine['status'], BadgeTone> = {
  ...{ queued: 'info', running: 'info', ready: 'success', failed: 'danger' },
};

type Props = {
  base: string;
  accepted: NonNullable<OrderDocuments['accepted']>;
  files: OrderDocuments['files'];
  mayMake: boolean;
  timeZone: string;
};

/** The complete file: what is missing before the click, the click, and the files made so far. */
export function EvidenceFiles({ base, accepted, files, mayMake, timeZone }: Props) {
  const { t } = useTranslation('proof');
  const { revalidate } = useRevalidator();
  const running = files.some(({ status }) => status === 'queued' || status === 'running');
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => revalidate(), askAgainMs);
    return () => clearInterval(timer);
  }, [running, revalidate]);
  const { missing, people } = accepted;
  const choices = [
    { value: '', label: t('documents.wholeOrder') },
    ...people.map(({ participantId, name }) => ({ value: participantId, label: name })),
  ];
  return (
    <Card title={t('documents.file')} description={t('documents.fileText')}>
      {running && (
        <noscript>
          <meta httpEquiv="refresh" content="4" />
        </noscript>
      )}
      {missing.length === 0 ? (
        <Callout tone="success">{t('documents.complete')}</Callout>
      ) : (
        <Callout tone="warning" title={t('documents.missing')}>
          <p className="mb-3">{t('documents.missingText')}</p>
          <MissingList missing={missing} />
        </Callout>
      )}
      {mayMake && (
        <Form method="post" action={`${base}/file`} className="mt-5 flex flex-wrap items-end gap-3">
          <SelectField
            className="min-w-56 flex-1"
            label={t('documents.of')}
            name="participantId"
            options={choices}
          />
          <SubmitButton icon={<FolderArchive aria-hidden="true" />}>{t('documents.make')}</SubmitButton>
        </Form>
      )}
      <h3 className="mt-7 mb-2 font-[560]">{t('documents.files')}</h3>
      {files.length === 0 ? (
        <EmptyState compact headingLevel={3} icon={<FolderArchive />} title={t('documents.noFile')}>
          {mayMake && t('documents.noFileText')}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {files.map((file) => (
            <FileLine key={file.id} base={base} file={file} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function FileLine({ base, file, timeZone }: { base: string; file: EvidenceFileLine; timeZone: string }) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  const { id, status, done, total, bytes, missing, createdAt } = file;
  const of = file.name ?? t('documents.wholeOrder');
  const waiting = status === 'queued' || status === 'running';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-[560]">
            {t('documents.line', { of, at: formats.instant(createdAt, timeZone) })}
          </span>
          <Badge tone={tones[status]}>{t(`documents.statuses.${status}`)}</Badge>
        </p>
        <p className="mt-0.5 text-sm text-ink-soft" role="status">
          {status === 'ready' &&
            `${formats.bytes(bytes ?? 0)} · ${t('documents.missingCount', { count: missing })}`}
          {status === 'failed' && t('documents.failedText')}
        </p>
        {waiting && (
          <ProgressBar
            className="mt-2"
            {...(total > 0 && { ratio: done / total })}
            label={t('documents.progress')}
          />
        )}
      </div>
      {status === 'ready' && (
        <a
          href={`${base}/file/${id}.zip`}
          download
          className={buttonStyle({ variant: 'secondary', size: 'small' })}
          aria-label={t('documents.downloadOf', { of })}
        >
          <Download aria-hidden="true" />
          {t('documents.download')}
        </a>
      )}
    </li>
  );
}
