import { clsx } from 'clsx';
import { Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDropLine, type FileInHand } from './file-drop-line';
import { randomId } from './random-id';
import { useFormats } from './use-formats';

export type FileDropProps = {
  label: string;
  name: string;
  /** As the `accept` attribute: `.csv,text/csv` or `image/*`. */
  accept?: string;
  /** The accepted kinds in words, shown beneath. */
  acceptText?: string;
  multiple?: boolean;
  maxBytes?: number;
  error?: string | null;
  /**
   * Sends one file at once; rejects with an Error whose message is shown. Without it the files wait in the form and
   * go with it, which needs no script.
   */
  upload?: (
    file: File,
    progress: { onProgress: (ratio: number) => void; signal: AbortSignal },
  ) => Promise<void>;
  /** A file was taken off the list, wherever it stood. */
  onRemoved?: (file: File) => void;
};

/** Files by dropping them or by the button: the native input, with a line of progress or trouble for each file. */
export function FileDrop(props: FileDropProps) {
  const { label, name, accept, acceptText, multiple = false, maxBytes, error, upload, onRemoved } = props;
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [files, setFiles] = useState<readonly FileInHand[]>([]);

  function change(key: string, to: Partial<FileInHand>) {
    setFiles((now) => now.map((file) => (file.key === key ? { ...file, ...to } : file)));
  }

  function start({ key, file, abort }: FileInHand) {
    if (!upload) return;
    change(key, { state: 'sending', ratio: 0, message: undefined });
    upload(file, { onProgress: (ratio) => change(key, { ratio }), signal: abort.signal }).then(
      () => change(key, { state: 'sent', ratio: 1 }),
      (reason: unknown) =>
        change(key, {
          state: 'failed',
          message: reason instanceof Error ? reason.message : t('upload.failed'),
        }),
    );
  }

  function take(list: FileList) {
    const taken = [...list].slice(0, multiple ? undefined : 1).map((file): FileInHand => {
      const tooLarge = maxBytes !== undefined && file.size > maxBytes;
      return {
        key: randomId(),
        file,
        abort: new AbortController(),
        state: tooLarge ? 'refused' : 'chosen',
        message: tooLarge ? t('upload.tooLarge', { limit: formats.bytes(maxBytes) }) : undefined,
      };
    });
    if (!multiple) for (const { abort } of files) abort.abort();
    setFiles((now) => (multiple && upload ? [...now, ...taken] : taken));
    for (const file of taken) if (file.state === 'chosen') start(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const list = event.dataTransfer.files;
    if (list.length === 0) return;
    if (!upload && input.current) input.current.files = list;
    take(list);
  }

  function remove({ key, file, abort }: FileInHand) {
    abort.abort();
    onRemoved?.(file);
    setFiles((now) => now.filter((other) => other.key !== key));
    if (!upload && input.current) input.current.value = '';
  }

  const limits = [acceptText, maxBytes && t('upload.limit', { limit: formats.bytes(maxBytes) })].filter(
    Boolean,
  );
  return (
    <div className="flex flex-col gap-3">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={clsx(
          'flex cursor-pointer flex-col items-center gap-1 rounded-lg border-[1.5px] border-dashed px-6 py-8 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
          over ? 'border-accent-text bg-accent-soft' : 'border-line-strong bg-surface hover:bg-sunken',
        )}
      >
        <Upload aria-hidden="true" className="mb-2 size-6 text-accent-text" />
        <span className="text-[0.9375rem] font-[560]">{label}</span>
        <span className="text-sm text-ink-soft">
          {t('upload.drop')}{' '}
          <span className="text-accent-text underline underline-offset-4">{t('upload.browse')}</span>
        </span>
        {limits.length > 0 && (
          <span id={`${id}-limits`} className="mt-1 text-sm text-ink-faint">
            {limits.join(' · ')}
          </span>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          name={upload ? undefined : name}
          accept={accept}
          multiple={multiple}
          aria-describedby={limits.length > 0 ? `${id}-limits` : undefined}
          aria-invalid={error ? true : undefined}
          className="sr-only"
          onChange={({ currentTarget }) => {
            if (currentTarget.files) take(currentTarget.files);
            if (upload) currentTarget.value = ''; // so that the same file may be chosen again
          }}
        />
      </label>
      {error && (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      )}
      {files.length > 0 && (
        <ul className="flex flex-col gap-2">
          {files.map((file) => (
            <FileDropLine
              key={file.key}
              file={file}
              onRemove={() => remove(file)}
              onRetry={() => start(file)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
