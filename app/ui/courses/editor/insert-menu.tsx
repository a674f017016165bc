import type { Editor } from '@tiptap/react';
import {
  AudioLines,
  ChevronDown,
  Columns2,
  Columns3,
  FileDown,
  ImagePlus,
  Info,
  ListCollapse,
  Minus,
  Plus,
  Sigma,
  Table,
  Video,
} from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../primitives/button';
import { Menu, type MenuEntry } from '../../primitives/menu';
import type { EditorDialog } from './editor-dialog';
import { leaveSelected } from './insert-blocks';

/** Everything that may stand in a lesson beside its words. */
export function InsertMenu({ editor, onAsk }: { editor: Editor; onAsk: (dialog: EditorDialog) => void }) {
  const { t } = useTranslation('teach');
  const chosen = useRef<(() => void) | null>(null);
  // What is chosen comes once the menu has gone: its focus would otherwise go back to the button.
  const run = (work: () => unknown) => () => {
    chosen.current = () => {
      leaveSelected(editor);
      work();
    };
  };
  const ask = (dialog: EditorDialog) => run(() => onAsk(dialog));
  function runChosen(): boolean {
    const work = chosen.current;
    chosen.current = null;
    work?.();
    return work !== null;
  }
  const chain = () => editor.chain().focus();
  const entries: MenuEntry[] = [
    {
      label: t('courses.editor.insert.image'),
      icon: <ImagePlus aria-hidden="true" />,
      onSelect: ask('image'),
    },
    { label: t('courses.editor.insert.video'), icon: <Video aria-hidden="true" />, onSelect: ask('video') },
    {
      label: t('courses.editor.insert.audio'),
      icon: <AudioLines aria-hidden="true" />,
      onSelect: ask('audio'),
    },
    { label: t('courses.editor.insert.file'), icon: <FileDown aria-hidden="true" />, onSelect: ask('file') },
    {
      label: t('courses.editor.insert.formula'),
      icon: <Sigma aria-hidden="true" />,
      onSelect: ask('inlineFormula'),
    },
    { kind: 'separator' },
    {
      label: t('courses.editor.insert.details'),
      icon: <ListCollapse aria-hidden="true" />,
      onSelect: run(() => chain().insertDetails().run()),
    },
    {
      label: t('courses.editor.insert.columns2'),
      icon: <Columns2 aria-hidden="true" />,
      onSelect: run(() => chain().setColumns(2).run()),
    },
    {
      label: t('courses.editor.insert.columns3'),
      icon: <Columns3 aria-hidden="true" />,
      onSelect: run(() => chain().setColumns(3).run()),
    },
    {
      label: t('courses.editor.insert.callout'),
      icon: <Info aria-hidden="true" />,
      onSelect: run(() => chain().toggleCallout('info').run()),
    },
    {
      label: t('courses.editor.insert.table'),
      icon: <Table aria-hidden="true" />,
      disabled: editor.isActive('table'),
      onSelect: run(() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()),
    },
    {
      label: t('courses.editor.insert.line'),
      icon: <Minus aria-hidden="true" />,
      onSelect: run(() => chain().setHorizontalRule().run()),
    },
  ];
  return (
    <Menu
      align="start"
      onClosed={runChosen}
      entries={entries}
      trigger={
        <Button variant="quiet" size="small" icon={<Plus aria-hidden="true" className="size-4" />}>
          {t('courses.editor.insert.label')}
          <ChevronDown aria-hidden="true" className="size-3.5 text-ink-faint" />
        </Button>
      }
    />
  );
}
