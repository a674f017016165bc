import type { Editor } from '@tiptap/react';
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  FoldHorizontal,
  FoldVertical,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ToolbarButton } from './toolbar-button';

const commands = {
  addRowBefore: ArrowUpToLine,
  addRowAfter: ArrowDownToLine,
  deleteRow: FoldVertical,
  addColumnBefore: ArrowLeftToLine,
  addColumnAfter: ArrowRightToLine,
  deleteColumn: FoldHorizontal,
  toggleHeaderRow: PanelTop,
  toggleHeaderColumn: PanelLeft,
  mergeOrSplit: TableCellsMerge,
  deleteTable: Trash2,
} as const satisfies Record<string, LucideIcon>;

/** Rows and columns of the table where the caret is. */
export function TableTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation('teach');
  return (Object.keys(commands) as (keyof typeof commands)[]).map((command) => {
    const Icon = commands[command];
    return (
      <ToolbarButton
        key={command}
        icon={<Icon aria-hidden="true" />}
        label={t(`courses.editor.table.${command}`)}
        onClick={() => editor.chain().focus()[command]().run()}
      />
    );
  });
}
