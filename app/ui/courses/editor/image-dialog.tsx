import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { Checkbox } from '../../primitives/checkbox';
import { Dialog } from '../../primitives/dialog';
import { FileUpload } from '../../primitives/file-upload';
import { TextAreaField } from '../../primitives/text-area-field';
import { insertBlocks } from './insert-blocks';

type Image = { id: string; width: number | null; height: number | null };

/** Puts an image into the text, or describes the one that is selected: alternative text is asked, never guessed. */
export function ImageDialog(props: {
  editor: Editor;
  mode: 'insert' | 'describe' | null;
  onClose: () => void;
}) {
  const { editor, mode, onClose } = props;
  const { t } = useTranslation('teach');
  const title = mode === 'describe' ? t('courses.editor.image.describe') : t('courses.editor.image.title');
  return (
    <Dialog open={mode !== null} onClose={onClose} title={title}>
      {mode && <ImageForm editor={editor} mode={mode} onClose={onClose} />}
    </Dialog>
  );
}

function ImageForm({
  editor,
  mode,
  onClose,
}: {
  editor: Editor;
  mode: 'insert' | 'describe';
  onClose: () => void;
}) {
  const { t } = useTranslation('teach');
  const selected = editor.getAttributes('image') as { alt?: string };
  const [image, setImage] = useState<Image | null>(null);
  const [decorative, setDecorative] = useState(false);
  const [missing, setMissing] = useState<{ image?: boolean; alt?: boolean }>({});

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const alt = decorative ? '' : String(new FormData(event.currentTarget).get('alt') ?? '').trim();
    const lacks = { image: mode === 'insert' && !image, alt: !decorative && alt === '' };
    setMissing(lacks);
    if (lacks.image || lacks.alt) return;
    if (mode === 'describe') {
      editor.chain().focus().updateAttributes('image', { alt }).run();
    } else if (image) {
      const { id: fileId, width, height } = image;
      insertBlocks(editor, [{ type: 'image', attrs: { fileId, alt, width, height } }]);
    }
    onClose();
  }

  return (
    <form onSubmit={apply} noValidate className="flex flex-col gap-5">
      {mode === 'insert' && (
        <FileUpload
          purpose="lesson-image"
          label={t('courses.editor.image.choose')}
          acceptText={t('courses.editor.image.types')}
          error={missing.image ? t('courses.editor.image.missing') : null}
          onUploaded={setImage}
          onRemoved={() => setImage(null)}
        />
      )}
      {image && (
        <img
          src={`/files/${image.id}`}
          alt=""
          className="max-h-48 self-center rounded-lg object-contain shadow-sm"
        />
      )}
      <TextAreaField
        label={t('courses.editor.image.alt')}
        name="alt"
        rows={3}
        maxLength={500}
        defaultValue={selected.alt ?? ''}
        disabled={decorative}
        hint={t('courses.editor.image.altHint')}
        error={missing.alt ? t('courses.editor.image.altMissing') : null}
      />
      <Checkbox
        label={t('courses.editor.image.decorative')}
        hint={t('courses.editor.image.decorativeHint')}
        checked={decorative}
        onChange={(event) => setDecorative(event.currentTarget.checked)}
      />
      <div className="flex justify-end pb-2">
        <Button type="submit">
          {mode === 'insert' ? t('courses.editor.image.insert') : t('courses.save')}
        </Button>
      </div>
    </form>
  );
}
