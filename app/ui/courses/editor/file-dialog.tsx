import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { FileUpload } from '../../primitives/file-upload';
import { insertBlocks } from './insert-blocks';

type Uploaded = { id: string; name: string };

/** Puts files to download into the text, each as a card. */
export function FileDialog(props: { editor: Editor; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('teach');
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('courses.editor.file.title')}>
      <Files {...props} />
    </Dialog>
  );
}

function Files({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('teach');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [missing, setMissing] = useState(false);

  function insert() {
    setMissing(files.length === 0);
    if (files.length === 0) return;
    const cards = files.map(({ id: fileId, name }) => ({ type: 'file', attrs: { fileId, name } }));
    insertBlocks(editor, cards);
    onClose();
  }

  return (
    <div className="flex flex-col gap-5">
      <FileUpload
        purpose="lesson-document"
        multiple
        label={t('courses.editor.file.choose')}
        acceptText={t('courses.editor.file.types')}
        error={missing ? t('courses.editor.file.missing') : null}
        onUploaded={(file) => setFiles((now) => [...now, file])}
        onRemoved={(id) => setFiles((now) => now.filter((file) => file.id !== id))}
      />
      <div className="flex justify-end pb-2">
        <Button onClick={insert}>{t('courses.editor.file.insert')}</Button>
      </div>
    </div>
  );
}
