import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../media/file-address';
import { Button } from '../../primitives/button';
import { FileUpload } from '../../primitives/file-upload';

/** The picture shown before a video plays. */
export function PosterField({
  fileId,
  onChange,
}: {
  fileId: string | null;
  onChange: (fileId: string | null) => void;
}) {
  const { t } = useTranslation('media');
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-sm font-[560]">{t('editor.poster.title')}</legend>
      <p className="text-sm text-ink-faint">{t('editor.poster.text')}</p>
      {fileId ? (
        <div className="flex flex-wrap items-end gap-4">
          <img
            src={fileAddress(fileId)}
            alt={t('editor.poster.alt')}
            className="aspect-video w-56 rounded-md border object-cover"
          />
          <Button variant="quiet" size="small" onClick={() => onChange(null)}>
            {t('editor.poster.remove')}
          </Button>
        </div>
      ) : (
        <FileUpload
          purpose="lesson-poster"
          label={t('editor.poster.upload')}
          onUploaded={({ id }) => onChange(id)}
        />
      )}
    </fieldset>
  );
}
