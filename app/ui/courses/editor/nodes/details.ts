import { findParentNode, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    details: { insertDetails: () => ReturnType; unwrapDetails: () => ReturnType };
  }
}

/** An accordion: open while it is written, so that what it hides stays in view. */
export const Details = Node.create({
  name: 'details',
  group: 'block',
  content: 'detailsSummary detailsContent',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'details' }, { tag: 'div[data-details]' }],
  renderHTML: () => ['div', { 'data-details': '' }, 0],
  addCommands: () => ({
    insertDetails:
      () =>
      ({ chain, state }) => {
        const at = state.selection.from;
        const content = [
          { type: 'detailsSummary' },
          { type: 'detailsContent', content: [{ type: 'paragraph' }] },
        ];
        return chain()
          .insertContent({ type: 'details', content })
          .command(({ tr }) => {
            let summary: number | null = null;
            tr.doc.nodesBetween(Math.max(0, at - 1), tr.doc.content.size, (node, position) => {
              if (summary === null && node.type.name === 'detailsSummary') summary = position + 1;
              return summary === null;
            });
            if (summary !== null) tr.setSelection(TextSelection.create(tr.doc, summary));
            return true;
          })
          .run();
      },
    unwrapDetails:
      () =>
      ({ state, tr, dispatch }) => {
        const found = findParentNode((node) => node.type.name === 'details')(state.selection);
        if (!found) return false;
        const [summary, inside] = found.node.children;
        const paragraph = state.schema.nodes.paragraph?.create(null, summary?.content);
        if (!paragraph || !inside) return false;
        const blocks = summary?.content.size ? [paragraph, ...inside.children] : [...inside.children];
        if (dispatch) {
          tr.replaceWith(found.pos, found.pos + found.node.nodeSize, blocks);
          tr.setSelection(TextSelection.near(tr.doc.resolve(found.pos + 1)));
        }
        return true;
      },
  }),
});

export const DetailsSummary = Node.create({
  name: 'detailsSummary',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'summary' }, { tag: 'div[data-summary]' }],
  renderHTML: () => ['div', { 'data-summary': '' }, 0],
  addKeyboardShortcuts() {
    const inSummary = () => this.editor.state.selection.$from.parent.type.name === this.name;
    return {
      Enter: () => {
        const { $from } = this.editor.state.selection;
        // After the summary and two opening tokens comes the first line of what it opens to.
        return inSummary() && this.editor.commands.setTextSelection($from.after() + 2);
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        return inSummary() && empty && $from.parentOffset === 0 && this.editor.commands.unwrapDetails();
      },
    };
  },
});

export const DetailsContent = Node.create({
  name: 'detailsContent',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-details-content]' }],
  renderHTML: () => ['div', { 'data-details-content': '' }, 0],
});
