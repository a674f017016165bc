import { NodeSelection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '~/domain/courses/rich-text';
import type { LessonDetails } from '~/use-cases/courses/get-lesson.server';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { SavedIndicator } from '../../primitives/saved-indicator';
import { showToast } from '../../primitives/toast-store';
import { ConflictDialog, type Choice, type OtherText } from './conflict-dialog';
import { ContextTools } from './context-tools';
import './editor.css';
import { dialogOfNode, type EditorDialog } from './editor-dialog';
import { EditorDialogs } from './editor-dialogs';
import { editorText, sameText } from './editor-text';
import { lessonExtensions } from './extensions';
import { LessonToolbar } from './lesson-toolbar';
import { PendingImages } from './pending-images';
import { useAutosave } from './use-autosave';

/** The text of one lesson as its author writes it; it saves itself. */
export default function LessonEditor({ lesson, timeZone }: { lesson: LessonDetails; timeZone: string }) {
  const { t } = useTranslation('teach');
  const { autosave, state } = useAutosave(lesson);
  const [dialog, setDialog] = useState<EditorDialog>(null);
  const [comparing, setComparing] = useState(false);
  const known = useRef('');
  const looked = useRef(false);

  function ask(wanted: EditorDialog | undefined): boolean {
    if (wanted) setDialog(wanted);
    return Boolean(wanted);
  }

  const editor = useEditor({
    extensions: [
      ...lessonExtensions({
        placeholder: t('courses.editor.placeholder'),
        summary: t('courses.editor.insert.summary'),
      }),
      PendingImages.configure({
        tell: (text) => showToast({ tone: 'warning', text }),
        words: {
          failed: t('courses.editor.image.failed'),
          tooLarge: t('courses.editor.paste.tooLarge'),
          left: (count) => t('courses.editor.paste.left', { count }),
          notPictures: t('courses.editor.paste.notPictures'),
        },
      }),
    ],
    content: lesson.content,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: 'lesson-text',
        class: 'lesson-text prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('courses.editor.label', { title: lesson.title }),
      },
      handleDoubleClickOn: (_view, _position, node) => ask(dialogOfNode[node.type.name]),
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        if (event.key === 'Enter' && selection instanceof NodeSelection) {
          return ask(dialogOfNode[selection.node.type.name]);
        }
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return false;
        event.preventDefault();
        event.stopPropagation();
        setDialog('link');
        return true;
      },
    },
    onCreate: ({ editor: current }) => {
      known.current = JSON.stringify(editorText(current));
    },
    onUpdate: ({ editor: current }) => {
      const text = editorText(current);
      const words = JSON.stringify(text);
      if (words === known.current) return;
      known.current = words;
      autosave.change(text);
    },
  });

  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const draft = autosave.recover((content) => sameText(content, lesson.content));
    if (!draft) return;
    editor.commands.setContent(draft.content, { emitUpdate: draft.revision === lesson.revision });
    showToast({ tone: 'info', text: t('courses.editor.recovered') });
  }, [autosave, editor, lesson, t]);

  const inConflict = state.conflict !== null;
  useEffect(() => setComparing(inConflict), [inConflict]);

  function decide(choice: Choice, theirs: OtherText) {
    const mine = editorText(editor);
    const kept: RichText =
      choice === 'mine'
        ? mine
        : choice === 'theirs'
          ? theirs.content
          : {
              type: 'doc',
              content: [...theirs.content.content, { type: 'horizontalRule' }, ...mine.content],
            };
    editor.commands.setContent(kept, { emitUpdate: false });
    known.current = JSON.stringify(editorText(editor));
    autosave.resolve(theirs, choice === 'theirs' ? null : kept);
    editor.commands.focus();
  }

  return (
    <div className="rounded-xl bg-surface shadow-sm">
      <div className="sticky top-14 z-20 flex flex-col gap-2 rounded-t-xl border-b bg-surface/95 px-3 py-2 backdrop-blur-md lg:top-0">
        <LessonToolbar editor={editor} onAsk={setDialog} />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <ContextTools editor={editor} onAsk={setDialog} />
          <div className="ml-auto">
            <SavedIndicator saved={state.saved} timeZone={timeZone} onRetry={() => void autosave.flush()} />
          </div>
        </div>
      </div>
      <div className="flex flex-col gap-4 px-5 py-6 sm:px-10 sm:py-8">
        {inConflict && (
          <Callout
            tone="warning"
            live="alert"
            actions={<Button onClick={() => setComparing(true)}>{t('courses.conflict.compare')}</Button>}
          >
            {t('courses.conflict.waiting')}
          </Callout>
        )}
        {(state.problem || state.signedOut) && (
          <Callout tone="danger" live="alert">
            {state.signedOut ? t('courses.editor.signedOut') : state.problem}
          </Callout>
        )}
        <EditorContent editor={editor} className="mx-auto w-full max-w-3xl" />
      </div>
      <EditorDialogs editor={editor} dialog={dialog} onClose={() => setDialog(null)} />
      {state.conflict && (
        <ConflictDialog
          address={`/teach/courses/${lesson.courseId}/lessons/${lesson.id}/content`}
          mine={state.conflict.content}
          open={comparing}
          timeZone={timeZone}
          onClose={() => setComparing(false)}
          onChoose={decide}
        />
      )}
    </div>
  );
}
