import type { Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isAllowedLink } from '~/domain/courses/rich-text';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { TextField } from '../../primitives/text-field';

/** Where the selected words lead; an empty address takes the link off. */
export function LinkDialog({
  editor,
  open,
  onClose,
}: {
  editor: Editor;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('teach');
  return (
    <Dialog open={open} onClose={onClose} title={t('courses.editor.link.title')} size="small">
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('teach');
  const current = String(editor.getAttributes('link').href ?? '');
  const [wrong, setWrong] = useState(false);

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('href') ?? '').trim();
    if (typed === '') return remove();
    const href = completed(typed);
    if (!isAllowedLink(href)) return setWrong(true);
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !current) {
      chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      chain.extendMarkRange('link').setLink({ href }).run();
    }
    onClose();
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  }

  return (
    <form onSubmit={apply} noValidate className="flex flex-col gap-5">
      <TextField
        label={t('courses.editor.link.address')}
        name="href"
        type="url"
        inputMode="url"
        autoFocus
        defaultValue={current}
        hint={t('courses.editor.link.hint')}
        error={wrong ? t('courses.editor.link.wrong') : null}
      />
      <div className="flex flex-col-reverse gap-2 pb-2 sm:flex-row sm:justify-end">
        {current && (
          <Button variant="secondary" onClick={remove}>
            {t('courses.editor.link.remove')}
          </Button>
        )}
        <Button type="submit">{t('courses.editor.link.apply')}</Button>
      </div>
    </form>
  );
}

/** What people type as an address, made one: `exemple.fr` and `nom@exemple.fr` included. */
function completed(typed: string): string {
  if (/^(https?:|mailto:|#)/i.test(typed)) return typed;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
  return `https://${typed}`;
}
