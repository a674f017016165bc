import { CircleCheck, FileText, RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import { ProgressBar } from './progress-bar';
import { useFormats } from './use-formats';

export type FileInHand = {
  key: string;
  file: File;
  abort: AbortController;
  state: 'chosen' | 'sending' | 'sent' | 'failed' | 'refused';
  ratio?: number;
  message?: string;
};

/** One file on its way: its name and size, how far it is, and what went wrong. */
export function FileDropLine(props: { file: FileInHand; onRemove: () => void; onRetry: () => void }) {
  const { file, onRemove, onRetry } = props;
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const name = file.file.name;
  return (
    <li className="flex items-center gap-3 rounded-md bg-surface px-3.5 py-2.5 shadow-sm">
      {file.state === 'sent' ? (
        <CircleCheck aria-hidden="true" className="size-5 flex-none text-success" />
      ) : (
        <FileText aria-hidden="true" className="size-5 flex-none text-ink-faint" />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <span className="flex-none text-ink-faint tabular-nums">{formats.bytes(file.file.size)}</span>
          {file.state === 'sending' && (
            <span aria-hidden="true" className="ml-auto flex-none text-ink-soft tabular-nums">
              {formats.percent(file.ratio ?? 0)}
            </span>
          )}
        </p>
        {file.state === 'sending' && (
          <ProgressBar
            size="thin"
            className="mt-1.5"
            ratio={file.ratio}
            label={t('upload.progress', { name })}
          />
        )}
        <p role="status" className={file.message ? 'text-sm text-danger-ink' : 'text-sm text-ink-faint'}>
          {file.message ?? (file.state === 'sent' && t('upload.sent'))}
          {file.state === 'sending' && file.ratio === 1 && t('upload.checking')}
        </p>
      </div>
      {file.state === 'failed' && (
        <IconButton
          size="small"
          label={t('actions.retry')}
          icon={<RotateCw aria-hidden="true" />}
          onClick={onRetry}
        />
      )}
      <IconButton
        size="small"
        label={t('upload.remove', { name })}
        icon={<X aria-hidden="true" />}
        tooltip="none"
        onClick={onRemove}
      />
    </li>
  );
}
