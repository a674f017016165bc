import type { Editor } from '@tiptap/react';
import type { EditorDialog } from './editor-dialog';
import { FileDialog } from './file-dialog';
import { FormulaDialog } from './formula-dialog';
import { ImageDialog } from './image-dialog';
import { LinkDialog } from './link-dialog';
import { RecordingDialog } from './recording-dialog';

/** The windows in which an author says what the text alone cannot; one at a time. */
export function EditorDialogs(props: { editor: Editor; dialog: EditorDialog; onClose: () => void }) {
  const { editor, dialog, onClose } = props;
  const common = { editor, onClose };
  return (
    <>
      <LinkDialog {...common} open={dialog === 'link'} />
      <ImageDialog
        {...common}
        mode={dialog === 'image' ? 'insert' : dialog === 'describe' ? 'describe' : null}
      />
      <RecordingDialog {...common} kind={dialog === 'video' || dialog === 'audio' ? dialog : null} />
      <FileDialog {...common} open={dialog === 'file'} />
      <FormulaDialog {...common} kind={dialog === 'formula' || dialog === 'inlineFormula' ? dialog : null} />
    </>
  );
}
