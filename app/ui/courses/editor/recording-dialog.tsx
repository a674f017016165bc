import type { Editor } from '@tiptap/react';
import { Captions } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaTypes } from '~/domain/courses/file-purposes';
import { videoSite, type VideoAttributes } from '~/domain/courses/rich-text-embeds';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { FileUpload } from '../../primitives/file-upload';
import { TextField } from '../../primitives/text-field';
import { insertBlocks } from './insert-blocks';

type Kind = 'video' | 'audio';

/** Puts a video or sound into the text, or changes the name and captions of the one that is selected. */
export function RecordingDialog(props: { editor: Editor; kind: Kind | null; onClose: () => void }) {
  const { editor, kind, onClose } = props;
  const { t } = useTranslation('teach');
  const title = kind && t(`courses.editor.recording.${kind}.${editor.isActive(kind) ? 'change' : 'title'}`);
  return (
    <Dialog open={kind !== null} onClose={onClose} title={title ?? ''}>
      {kind && <RecordingForm editor={editor} kind={kind} onClose={onClose} />}
    </Dialog>
  );
}

function RecordingForm({ editor, kind, onClose }: { editor: Editor; kind: Kind; onClose: () => void }) {
  const { t } = useTranslation('teach');
  const changing = editor.isActive(kind);
  const selected = (changing ? editor.getAttributes(kind) : {}) as VideoAttributes;
  const [fileId, setFileId] = useState(selected.fileId ?? null);
  const [captionsFileId, setCaptions] = useState(selected.captionsFileId ?? null);
  const [wrong, setWrong] = useState<'missing' | 'address' | null>(null);
  const isCard = changing && !selected.fileId;

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '').trim();
    const href = fileId ? null : typed('href') || null;
    if (href && !videoSite(href)) return setWrong('address');
    if (!fileId && !href) return setWrong('missing');
    const own = { fileId, captionsFileId: fileId ? captionsFileId : null, title: typed('title') || null };
    const attrs = kind === 'video' ? { ...own, href } : own;
    if (changing) editor.chain().focus().updateAttributes(kind, attrs).run();
    else insertBlocks(editor, [{ type: kind, attrs }]);
    onClose();
  }

  const address = (
    <TextField
      label={t('courses.editor.recording.address')}
      name="href"
      type="url"
      inputMode="url"
      defaultValue={selected.href ?? ''}
      hint={t('courses.editor.recording.addressHint')}
      error={wrong === 'address' ? t('courses.editor.recording.addressWrong') : null}
    />
  );
  return (
    <form onSubmit={apply} noValidate className="flex flex-col gap-5">
      {!changing && (
        <FileUpload
          purpose="lesson-media"
          label={t(`courses.editor.recording.${kind}.choose`)}
          accept={[...mediaTypes.keys()]
            .filter((type) => kind === 'audio' || type.startsWith('video'))
            .join(',')}
          acceptText={t(`courses.editor.recording.${kind}.types`)}
          error={wrong === 'missing' ? t(`courses.editor.recording.${kind}.missing`) : null}
          onUploaded={({ id }) => setFileId(id)}
          onRemoved={() => setFileId(null)}
        />
      )}
      {kind === 'video' && (isCard || (!changing && !fileId)) && address}
      <TextField
        label={t('courses.editor.recording.name')}
        name="title"
        maxLength={300}
        optional
        defaultValue={selected.title ?? ''}
        hint={t('courses.editor.recording.nameHint')}
      />
      {fileId &&
        (captionsFileId && captionsFileId === selected.captionsFileId ? (
          <p className="flex items-center gap-2 text-sm">
            <Captions aria-hidden="true" className="size-4 text-ink-faint" />
            {t('courses.editor.recording.hasCaptions')}
            <Button variant="quiet" size="small" onClick={() => setCaptions(null)}>
              {t('courses.editor.recording.removeCaptions')}
            </Button>
          </p>
        ) : (
          <FileUpload
            purpose="lesson-captions"
            label={t('courses.editor.recording.captions')}
            acceptText={t('courses.editor.recording.captionsTypes')}
            onUploaded={({ id }) => setCaptions(id)}
            onRemoved={() => setCaptions(null)}
          />
        ))}
      <div className="flex justify-end pb-2">
        <Button type="submit">{changing ? t('courses.save') : t('courses.editor.recording.insert')}</Button>
      </div>
    </form>
  );
}
