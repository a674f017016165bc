import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Puts blocks where the caret is and the caret after them, so that what is written next does not take their place. */
export function insertBlocks(editor: Editor, blocks: { type: string; attrs: object }[]): void {
  editor
    .chain()
    .focus()
    .insertContent(blocks)
    .command(({ tr }) => leave(tr))
    .run();
}

/** Puts the caret after the block or formula that is selected, if one is. */
export function leaveSelected(editor: Editor): void {
  editor
    .chain()
    .command(({ tr }) => leave(tr))
    .run();
}

function leave(tr: Transaction): boolean {
  const { selection } = tr;
  if (!(selection instanceof NodeSelection)) return true;
  const { $to, node } = selection;
  if (node.isInline) {
    tr.setSelection(TextSelection.create(tr.doc, $to.pos));
    return true;
  }
  if (!$to.nodeAfter?.isTextblock) {
    const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
    if (paragraph) tr.insert($to.pos, paragraph);
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve($to.pos + 1))).scrollIntoView();
  return true;
}
