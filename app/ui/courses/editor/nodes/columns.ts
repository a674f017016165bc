import { findParentNode, Node } from '@tiptap/core';
import { Fragment, type Node as ProseNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    columns: { setColumns: (count: 2 | 3) => ReturnType; unwrapColumns: () => ReturnType };
  }
}

const isColumns = (node: ProseNode) => node.type.name === 'columns';

/** Two or three columns side by side, one below another on a phone. */
export const Columns = Node.create({
  name: 'columns',
  group: 'block',
  content: 'column{2,3}',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-columns]' }],
  renderHTML: ({ node }) => ['div', { 'data-columns': String(node.childCount) }, 0],
  addCommands: () => ({
    setColumns:
      (count) =>
      ({ state, tr, dispatch, commands }) => {
        const found = findParentNode(isColumns)(state.selection);
        const empty = state.schema.nodes.column?.createAndFill();
        if (!empty) return false;
        if (!found) {
          const column = { type: 'column', content: [{ type: 'paragraph' }] };
          const content = Array.from({ length: count }, () => column);
          if (!commands.insertContent({ type: 'columns', content })) return false;
          const inserted = findParentNode(isColumns)(tr.selection);
          if (inserted) tr.setSelection(TextSelection.near(tr.doc.resolve(inserted.pos + 2)));
          return true;
        }
        const columns = [...found.node.children];
        while (columns.length < count) columns.push(empty);
        while (columns.length > count) mergeLast(columns);
        if (dispatch) {
          tr.replaceWith(found.pos, found.pos + found.node.nodeSize, found.node.copy(Fragment.from(columns)));
          tr.setSelection(TextSelection.near(tr.doc.resolve(found.pos + 2)));
        }
        return true;
      },
    unwrapColumns:
      () =>
      ({ state, tr, dispatch }) => {
        const found = findParentNode(isColumns)(state.selection);
        if (!found) return false;
        const blocks = found.node.children.flatMap((column) => [...column.children]);
        if (dispatch) {
          tr.replaceWith(found.pos, found.pos + found.node.nodeSize, blocks);
          tr.setSelection(TextSelection.near(tr.doc.resolve(found.pos + 1)));
        }
        return true;
      },
  }),
});

/** What the last column says goes on in the one before it; a column without words is let go. */
function mergeLast(columns: ProseNode[]) {
  const last = columns.pop();
  const before = columns.pop();
  if (!last || !before) return;
  const isEmpty = last.childCount === 1 && last.firstChild?.isTextblock && last.firstChild.content.size === 0;
  columns.push(isEmpty ? before : before.copy(before.content.append(last.content)));
}

export const Column = Node.create({
  name: 'column',
  content: 'block+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-column]' }, { tag: 'div[data-columns] > div' }],
  renderHTML: () => ['div', { 'data-column': '' }, 0],
});
