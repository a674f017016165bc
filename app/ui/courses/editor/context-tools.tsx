import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { calloutTones } from '~/domain/courses/rich-text';
import { Badge } from '../../primitives/badge';
import { ContextTool } from './context-tool';
import { dialogOfNode, type EditorDialog } from './editor-dialog';
import { TableTools } from './table-tools';

const atoms = ['image', 'video', 'audio', 'file', 'formula', 'inlineFormula'] as const;
const frames = ['table', 'columns', 'details', 'callout'] as const;

/** A second bar with what concerns the block where the caret is: the innermost one. */
export function ContextTools({ editor, onAsk }: { editor: Editor; onAsk: (dialog: EditorDialog) => void }) {
  const { t } = useTranslation('teach');
  const place = useEditorState({ editor, selector: ({ editor: current }) => placeOf(current) });
  if (!place.what) return null;
  const { what } = place;
  const run = (work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    void work(editor.chain().focus()).run();
  const dialog = dialogOfNode[what];
  return (
    <div
      role="toolbar"
      aria-label={t(`courses.editor.context.${what}`)}
      aria-controls="lesson-text"
      className="flex min-w-0 flex-1 items-center gap-1 overflow-x-auto text-sm [scrollbar-width:none] max-sm:basis-full sm:flex-wrap sm:overflow-visible"
    >
      <span className="mr-1 flex-none text-ink-faint">{t(`courses.editor.context.${what}`)}</span>
      {dialog && (
        <ContextTool onClick={() => onAsk(dialog)}>
          {t(what === 'image' ? 'courses.editor.image.describe' : 'courses.editor.context.change')}
        </ContextTool>
      )}
      {place.undescribed && <Badge tone="warning">{t('courses.editor.image.undescribed')}</Badge>}
      {place.isAtom && (
        <ContextTool onClick={run((chain) => chain.deleteSelection())}>
          {t(what === 'image' ? 'courses.editor.image.remove' : 'courses.editor.context.remove')}
        </ContextTool>
      )}
      {what === 'table' && <TableTools editor={editor} />}
      {what === 'callout' &&
        calloutTones.map((tone) => (
          <ContextTool
            key={tone}
            pressed={tone === place.tone}
            onClick={run((chain) => chain.toggleCallout(tone))}
          >
            {t(`courses.editor.callout.${tone}`)}
          </ContextTool>
        ))}
      {what === 'columns' &&
        ([2, 3] as const).map((count) => (
          <ContextTool
            key={count}
            pressed={count === place.columns}
            onClick={run((chain) => chain.setColumns(count))}
          >
            {t(`courses.editor.insert.columns${count}`)}
          </ContextTool>
        ))}
      {what === 'columns' && (
        <ContextTool onClick={run((chain) => chain.unwrapColumns())}>
          {t('courses.editor.context.unwrap')}
        </ContextTool>
      )}
      {what === 'details' && (
        <ContextTool onClick={run((chain) => chain.unwrapDetails())}>
          {t('courses.editor.context.unwrap')}
        </ContextTool>
      )}
    </div>
  );
}

function placeOf(editor: Editor) {
  const atom = atoms.find((name) => editor.isActive(name)) ?? null;
  const { $from } = editor.state.selection;
  const around = Array.from({ length: $from.depth }, (_none, depth) => $from.node($from.depth - depth));
  const frame = around.find((node) => frames.some((name) => name === node.type.name));
  return {
    what: atom ?? frames.find((name) => name === frame?.type.name) ?? null,
    isAtom: atom !== null,
    undescribed: atom === 'image' && !editor.getAttributes('image').alt,
    tone: calloutTones.find((tone) => tone === frame?.attrs.tone) ?? null,
    columns: frame?.type.name === 'columns' ? frame.childCount : null,
  };
}
