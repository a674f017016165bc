import { ArrowDown, ArrowUp, FileText, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentActivity, FileReference } from '~/domain/courses/activities';
import { fileAddress } from '../../media/file-address';
import { Button } from '../../primitives/button';
import { Card } from '../../primitives/card';
import { FileUpload } from '../../primitives/file-upload';
import { IconButton } from '../../primitives/icon-button';
import { useFormats } from '../../primitives/use-formats';
import type { ActivityEditorProps } from './activity-editor-props';
import { ActivitySaved } from './activity-saved';
import { useActivity } from './use-activity';

/** A PDF to read in the page, and files to download. */
export default function DocumentEditor({ lesson, timeZone }: ActivityEditorProps) {
  const { t } = useTranslation('media');
  const { activity, change, state, autosave } = useActivity('document', lesson);
  // Several uploads may end before the page is drawn again.
  const latest = useRef(activity);
  latest.current = activity;
  const set = (part: Partial<DocumentActivity>) => {
    latest.current = { ...latest.current, ...part };
    change(latest.current);
  };
  const { files } = activity;
  return (
    <Card title={t('editor.document.title')}>
      <div className="flex flex-col gap-8">
        <MainField main={activity.main} onChange={(main) => set({ main })} />
        <fieldset className="flex flex-col gap-3">
          <legend className="text-sm font-[560]">{t('editor.document.filesTitle')}</legend>
          <p className="text-sm text-ink-faint">{t('editor.document.filesText')}</p>
          {files.length > 0 && (
            <ol className="flex flex-col gap-2">
              {files.map((file, index) => (
                <li key={file.fileId}>
                  <FileRow
                    file={file}
                    onUp={index > 0 ? () => set({ files: moved(files, index, -1) }) : null}
                    onDown={index < files.length - 1 ? () => set({ files: moved(files, index, 1) }) : null}
                    onRemove={() => set({ files: files.filter((other) => other !== file) })}
                  />
                </li>
              ))}
            </ol>
          )}
          <FileUpload
            purpose="lesson-document"
            label={t('editor.document.uploadFiles')}
            multiple
            onUploaded={({ id, name, bytes, mediaType }) =>
              set({ files: [...latest.current.files, { fileId: id, name, bytes, mediaType }] })
            }
            onRemoved={(fileId) =>
              set({ files: latest.current.files.filter((file) => file.fileId !== fileId) })
            }
          />
        </fieldset>
        <ActivitySaved state={state} autosave={autosave} timeZone={timeZone} />
      </div>
    </Card>
  );
}

type Main = DocumentActivity['main'];

function MainField({ main, onChange }: { main: Main; onChange: (main: Main) => void }) {
  const { t } = useTranslation('media');
  const formats = useFormats();
  const [replacing, setReplacing] = useState(false);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-sm font-[560]">{t('editor.document.mainTitle')}</legend>
      <p className="text-sm text-ink-faint">{t('editor.document.mainText')}</p>
      {main && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-sunken px-4 py-2">
          <FileText aria-hidden="true" className="size-5 flex-none text-ink-faint" />
          <a
            href={fileAddress(main.fileId)}
            target="_blank"
            rel="noopener noreferrer"
            className="min-w-0 flex-1 basis-40 truncate underline underline-offset-4"
          >
            {main.name}
          </a>
          <span className="text-sm text-ink-faint">
            {t('editor.document.pages', { count: main.pageCount })} · {formats.bytes(main.bytes)}
          </span>
          <Button variant="quiet" size="small" onClick={() => setReplacing(!replacing)}>
            {t(replacing ? 'editor.cancelReplace' : 'editor.document.replace')}
          </Button>
          <Button variant="quiet" size="small" onClick={() => onChange(null)}>
            {t('editor.document.remove')}
          </Button>
        </div>
      )}
      {(!main || replacing) && (
        <FileUpload
          purpose="lesson-document"
          label={t('editor.document.upload')}
          accept="application/pdf,.pdf"
          acceptText="PDF"
          onUploaded={({ id, name, bytes, mediaType, pageCount }) => {
            if (pageCount === null) return;
            onChange({ fileId: id, name, bytes, mediaType, pageCount });
            setReplacing(false);
          }}
        />
      )}
    </fieldset>
  );
}

function FileRow(props: {
  file: FileReference;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}) {
  const { file, onUp, onDown, onRemove } = props;
  const { t } = useTranslation('media');
  const formats = useFormats();
  const { name } = file;
  return (
    <div className="flex flex-wrap items-center gap-x-2 rounded-md bg-sunken py-1 pr-1 pl-4">
      <a
        href={fileAddress(file.fileId)}
        target="_blank"
        rel="noopener noreferrer"
        className="min-w-0 flex-1 basis-32 truncate underline underline-offset-4"
      >
        {name}
      </a>
      <span className="text-sm text-ink-faint">{formats.bytes(file.bytes)}</span>
      <IconButton
        label={t('editor.document.up', { name })}
        icon={<ArrowUp aria-hidden="true" />}
        tooltip="none"
        disabled={!onUp}
        onClick={onUp ?? undefined}
      />
      <IconButton
        label={t('editor.document.down', { name })}
        icon={<ArrowDown aria-hidden="true" />}
        tooltip="none"
        disabled={!onDown}
        onClick={onDown ?? undefined}
      />
      <IconButton
        label={t('editor.document.removeNamed', { name })}
        icon={<Trash2 aria-hidden="true" />}
        tooltip="none"
        onClick={onRemove}
      />
    </div>
  );
}

function moved<One>(list: readonly One[], at: number, by: 1 | -1): One[] {
  const others = list.filter((_one, index) => index !== at);
  return [...others.slice(0, at + by), ...list.slice(at, at + 1), ...others.slice(at + by)];
}
