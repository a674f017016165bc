import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { FileUpload } from '../../primitives/file-upload';
import { TextField } from '../../primitives/text-field';
import type { DraftFields } from './draft-fields';

/** One picture beside the question, with the words for whoever does not see it. */
export function QuestionImageField({ draft, change }: DraftFields) {
  const { t } = useTranslation('questions');
  const { image } = draft;
  if (!image) {
    return (
      <FileUpload
        purpose="lesson-image"
        label={t('image.label')}
        onUploaded={({ id }) => change({ image: { fileId: id, alt: '' } })}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-4">
      <img src={`/files/${image.fileId}`} alt="" className="max-h-32 max-w-48 rounded-lg" />
      <div className="flex min-w-56 flex-1 flex-col gap-3">
        <TextField
          label={t('image.alt')}
          hint={t('image.altHint')}
          value={image.alt}
          maxLength={500}
          onChange={({ currentTarget }) => change({ image: { ...image, alt: currentTarget.value } })}
        />
        <Button variant="quiet" size="small" className="self-start" onClick={() => change({ image: null })}>
          {t('image.remove')}
        </Button>
      </div>
    </div>
  );
}
