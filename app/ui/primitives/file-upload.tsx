import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptAttribute, acceptedEndings, filePurposeRules } from '~/domain/courses/file-purposes';
import type { FilePurpose } from '~/domain/courses/file-purposes';
import type { UploadedFile } from '~/use-cases/courses/upload-file.server';
import { FileDrop } from './file-drop';
import { uploadFile } from './upload-file';

export type FileUploadProps = {
  purpose: FilePurpose;
  label: string;
  /** The kinds in words where the purpose takes more than is wanted here, or says it too dryly. */
  acceptText?: string;
  /** As the attribute, where less is wanted than the purpose takes. */
  accept?: string;
  multiple?: boolean;
  error?: string | null;
  /** Where given, hidden fields of this name hold the ids of what was uploaded, for the form around. */
  name?: string;
  onUploaded?: (file: UploadedFile & { url: string }) => void;
  /** Says why a file was not taken, in the reader's words; the line of the file says it too. */
  onProblem?: (message: string) => void;
  /** A file that had been uploaded was taken off the list. */
  onRemoved?: (fileId: string) => void;
};

/**
 * Files that are sent as soon as they are chosen or dropped: progress in percent, cancel, retry, and words for each
 * trouble. What may be sent follows from the purpose.
 */
export function FileUpload({
  purpose,
  label,
  name,
  onUploaded,
  onProblem,
  onRemoved,
  ...rest
}: FileUploadProps) {
  const { t } = useTranslation('shell');
  const [sent, setSent] = useState<readonly string[]>([]);
  const idOf = useRef(new WeakMap<File, string>());

  async function upload(file: File, progress: { onProgress: (ratio: number) => void; signal: AbortSignal }) {
    try {
      const uploaded = await uploadFile(purpose, file, { failed: t('upload.failed'), ...progress });
      idOf.current.set(file, uploaded.id);
      setSent((ids) => (rest.multiple ? [...ids, uploaded.id] : [uploaded.id]));
      onUploaded?.(uploaded);
    } catch (error) {
      if (error instanceof Error) onProblem?.(error.message);
      throw error;
    }
  }

  function remove(file: File) {
    const id = idOf.current.get(file);
    if (!id) return;
    setSent((ids) => ids.filter((other) => other !== id));
    onRemoved?.(id);
  }

  return (
    <>
      <FileDrop
        label={label}
        name="file"
        accept={rest.accept ?? acceptAttribute(purpose)}
        acceptText={rest.acceptText ?? acceptedEndings(purpose)}
        maxBytes={filePurposeRules[purpose].maximumBytes}
        multiple={rest.multiple ?? false}
        error={rest.error ?? null}
        upload={upload}
        onRemoved={remove}
      />
      {name && sent.map((id) => <input key={id} type="hidden" name={name} value={id} />)}
    </>
  );
}
