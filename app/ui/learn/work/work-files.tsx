import { useTranslation } from 'react-i18next';
import type { FileReference } from '~/domain/courses/activities';
import { FileUpload } from '../../primitives/file-upload';
import { FileLinks } from './file-links';

type Props = {
  maximum: number;
  /** Those saved before. */
  kept: readonly FileReference[];
  tooMany: boolean;
  /** Before the script runs, one file goes with the form. */
  inBrowser: boolean;
  onDropped: (fileId: string) => void;
  onUploaded: (fileId: string) => void;
  onRemoved: (fileId: string) => void;
};

/** The files of a work: those that are saved with it, and more to be added. */
export function WorkFiles({ maximum, kept, tooMany, inBrowser, ...on }: Props) {
  const { t } = useTranslation('assignment');
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm font-[560]">
        {t('files')} <span className="font-normal text-ink-faint">{t('filesMost', { count: maximum })}</span>
      </p>
      <FileLinks files={kept} onRemove={on.onDropped} />
      {inBrowser ? (
        <FileUpload
          purpose="learner-file"
          label={t('filesLabel')}
          acceptText={t('filesKinds')}
          multiple
          error={tooMany ? t('filesTooMany', { count: maximum }) : null}
          onUploaded={({ id }) => on.onUploaded(id)}
          onRemoved={on.onRemoved}
        />
      ) : (
        <input type="file" name="file" aria-label={t('filesLabel')} className="min-h-11" />
      )}
    </div>
  );
}
