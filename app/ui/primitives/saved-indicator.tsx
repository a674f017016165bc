import { Check, CloudOff, GitMerge, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Spinner } from './spinner';
import { useFormats } from './use-formats';

export type SavedState =
  | { state: 'idle' }
  | { state: 'saving' }
  /** Only once the server has acknowledged: its own instant, ISO. */
  | { state: 'saved'; at: string }
  | { state: 'failed' }
  | { state: 'offline' }
  | { state: 'conflict' };

/** Whether what is on the screen is on the server: "Saved at 14:02" is said only when it is. */
export function SavedIndicator({
  saved,
  timeZone,
  onRetry,
}: {
  saved: SavedState;
  timeZone: string;
  onRetry?: () => void;
}) {
  const { t } = useTranslation('shell');
  const formats = useFormats();
  return (
    <p role="status" className="inline-flex min-h-6 items-center gap-2 text-sm text-ink-soft tabular-nums">
      {saved.state === 'saving' && (
        <>
          <Spinner className="size-4 text-ink-faint" /> {t('saved.saving')}
        </>
      )}
      {saved.state === 'saved' && (
        <>
          <Check aria-hidden="true" className="size-4 text-success" />
          {t('saved.savedAt', { time: formats.time(saved.at, timeZone) })}
        </>
      )}
      {saved.state === 'failed' && (
        <>
          <TriangleAlert aria-hidden="true" className="size-4 text-danger" /> {t('saved.failed')}
        </>
      )}
      {saved.state === 'offline' && (
        <>
          <CloudOff aria-hidden="true" className="size-4 text-warning" /> {t('saved.offline')}
        </>
      )}
      {saved.state === 'conflict' && (
        <>
          <GitMerge aria-hidden="true" className="size-4 text-warning" /> {t('saved.conflict')}
        </>
      )}
      {saved.state === 'failed' && onRetry && (
        <button
          type="button"
          onClick={onRetry}
          className="rounded-sm font-medium text-accent-text underline underline-offset-4"
        >
          {t('actions.retry')}
        </button>
      )}
    </p>
  );
}
