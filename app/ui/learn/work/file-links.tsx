import { FileText, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '~/domain/courses/activities';
import { IconButton } from '../../primitives/icon-button';
import { useFormats } from '../../primitives/use-formats';

/** Files to be opened; each can be taken off the list where `onRemove` is given. */
export function FileLinks({
  files,
  onRemove,
}: {
  files: readonly FileReference[];
  onRemove?: (fileId: string) => void;
}) {
  const { t } = useTranslation('assignment');
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {files.map(({ fileId, name, bytes }) => (
        <li key={fileId} className="flex min-h-11 items-center gap-3 rounded-md bg-sunken px-3.5 py-1.5">
          <FileText aria-hidden="true" className="size-5 flex-none text-ink-faint" />
          <a
            href={`/files/${fileId}/${encodeURIComponent(name)}`}
            target="_blank"
            rel="noopener"
            className="min-w-0 truncate text-[0.9375rem] text-accent-text underline underline-offset-4"
          >
            {name}
          </a>
          <span className="ml-auto flex-none text-sm text-ink-faint tabular-nums">
            {formats.bytes(bytes)}
          </span>
          {onRemove && (
            <IconButton
              size="small"
              label={t('fileRemove', { name })}
              icon={<X aria-hidden="true" />}
              tooltip="none"
              onClick={() => onRemove(fileId)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
