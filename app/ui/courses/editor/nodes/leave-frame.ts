import { Extension, findParentNode } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

const frames = ['details', 'columns', 'callout'];

/** Enter on an empty last line leaves an accordion, columns or a remark, as it leaves a list. */
export const LeaveFrame = Extension.create({
  name: 'leaveFrame',
  priority: 110,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor;
        const { $from, empty } = state.selection;
        const line = $from.parent;
        if (!empty || line.type.name !== 'paragraph' || line.content.size > 0) return false;
        const holder = $from.node(-1);
        const last = $from.index(-1) === holder.childCount - 1;
        const inFrame = ['detailsContent', 'column', 'callout'].includes(holder.type.name);
        if (!inFrame || !last || holder.childCount < 2) return false;
        const frame = findParentNode((node) => frames.includes(node.type.name))(state.selection);
        const paragraph = state.schema.nodes.paragraph?.create();
        if (!frame || !paragraph) return false;
        const after = frame.pos + frame.node.nodeSize;
        const transaction = state.tr.insert(after, paragraph).delete($from.before(), $from.after());
        const place = transaction.mapping.map(after, -1) + 1;
        view.dispatch(
          transaction.setSelection(TextSelection.create(transaction.doc, place)).scrollIntoView(),
        );
        return true;
      },
    };
  },
});
