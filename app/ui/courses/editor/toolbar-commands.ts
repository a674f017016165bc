import type { Editor } from '@tiptap/react';
import {
  Bold,
  Code,
  Info,
  Italic,
  List,
  ListOrdered,
  Redo2,
  SquareCode,
  Strikethrough,
  TextQuote,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react';

export type CommandName =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'code'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'callout'
  | 'codeBlock';

export type Command = {
  name: CommandName;
  icon: LucideIcon;
  /** As `Mod-Shift-8`: Mod is Ctrl, or Command on a Mac. */
  keys?: string;
  /** What the editor calls it while the caret is in it; a command without is never pressed. */
  active?: string;
  run: (editor: Editor) => boolean;
  possible: (editor: Editor) => boolean;
};

const always = () => true;

/** The buttons of the bar in their groups; block styles, links and what is inserted have controls of their own. */
export const commandGroups: readonly (readonly Command[])[] = [
  [
    {
      name: 'undo',
      icon: Undo2,
      keys: 'Mod-Z',
      run: (editor) => editor.chain().focus().undo().run(),
      possible: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      icon: Redo2,
      keys: 'Mod-Shift-Z',
      run: (editor) => editor.chain().focus().redo().run(),
      possible: (editor) => editor.can().redo(),
    },
  ],
  [
    mark('bold', Bold, 'Mod-B', (editor) => editor.chain().focus().toggleBold().run()),
    mark('italic', Italic, 'Mod-I', (editor) => editor.chain().focus().toggleItalic().run()),
    mark('underline', Underline, 'Mod-U', (editor) => editor.chain().focus().toggleUnderline().run()),
    mark('strike', Strikethrough, 'Mod-Shift-S', (editor) => editor.chain().focus().toggleStrike().run()),
    mark('code', Code, 'Mod-E', (editor) => editor.chain().focus().toggleCode().run()),
  ],
  [
    block('bulletList', List, 'Mod-Shift-8', (editor) => editor.chain().focus().toggleBulletList().run()),
    block('orderedList', ListOrdered, 'Mod-Shift-7', (editor) =>
      editor.chain().focus().toggleOrderedList().run(),
    ),
    block('blockquote', TextQuote, 'Mod-Shift-B', (editor) =>
      editor.chain().focus().toggleBlockquote().run(),
    ),
    block('callout', Info, undefined, (editor) => editor.chain().focus().toggleCallout('info').run()),
    block('codeBlock', SquareCode, 'Mod-Alt-C', (editor) => editor.chain().focus().toggleCodeBlock().run()),
  ],
];

function mark(name: CommandName, icon: LucideIcon, keys: string, run: Command['run']): Command {
  return { name, icon, keys, active: name, run, possible: (editor) => !editor.isActive('codeBlock') };
}

function block(name: CommandName, icon: LucideIcon, keys: string | undefined, run: Command['run']): Command {
  return { name, icon, ...(keys && { keys }), active: name, run, possible: always };
}

/** `Mod-Shift-8` as the keyboard at hand shows it: `Ctrl+Shift+8` or `⌘⇧8`. */
export function keysInWords(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  if (!isMac) return keys.replace('Mod', 'Ctrl').replaceAll('-', '+');
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('-', '');
}
