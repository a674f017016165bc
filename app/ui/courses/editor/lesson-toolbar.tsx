import { useEditorState, type Editor } from '@tiptap/react';
import { clsx } from 'clsx';
import { Link as LinkIcon } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockStyleSelect } from './block-style-select';
import type { EditorDialog } from './editor-dialog';
import { InsertMenu } from './insert-menu';
import { commandGroups, keysInWords, type Command } from './toolbar-commands';
import { ToolbarButton } from './toolbar-button';

/** The bar above the text. Tab reaches it once; arrows go from button to button (WAI-ARIA toolbar). */
export function LessonToolbar(props: { editor: Editor; onAsk: (dialog: EditorDialog) => void }) {
  const { editor, onAsk } = props;
  const { t } = useTranslation('teach');
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      Object.fromEntries(
        [...commandGroups.flat(), { name: 'link', active: 'link', possible: () => true }].map((command) => [
          command.name,
          {
            active: command.active !== undefined && current.isActive(command.active),
            possible: command.possible(current),
          },
        ]),
      ),
  });

  function move(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled), select') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }

  const button = (command: Command) => {
    const words = t(`courses.editor.commands.${command.name}`);
    return (
      <ToolbarButton
        key={command.name}
        icon={<command.icon aria-hidden="true" />}
        label={command.keys ? `${words} (${keysInWords(command.keys)})` : words}
        pressed={command.active === undefined ? undefined : state[command.name]?.active}
        disabled={!state[command.name]?.possible}
        onClick={() => command.run(editor)}
      />
    );
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('courses.editor.toolbar')}
      aria-controls="lesson-text"
      onKeyDown={move}
      className="-mx-3 flex items-center gap-x-1 gap-y-0.5 overflow-x-auto px-3 [scrollbar-width:none] sm:mx-0 sm:flex-wrap sm:overflow-visible sm:px-0"
    >
      {commandGroups.map((group, index) => (
        <div key={group[0]?.name} className={clsx('flex items-center', index > 0 && 'border-l pl-1')}>
          {index === 1 && <InsertMenu editor={editor} onAsk={onAsk} />}
          {index === 1 && <BlockStyleSelect editor={editor} />}
          {group.map(button)}
          {index === 1 && (
            <ToolbarButton
              icon={<LinkIcon aria-hidden="true" />}
              label={`${t('courses.editor.commands.link')} (${keysInWords('Mod-K')})`}
              pressed={state.link?.active}
              onClick={() => onAsk('link')}
            />
          )}
        </div>
      ))}
    </div>
  );
}
