import { findParentNode, Node, type Editor } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';

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
    return {
      Enter: () => enterDetails(this.editor),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        const atStart = $from.parent.type.name === this.name && empty && $from.parentOffset === 0;
        return atStart && this.editor.commands.unwrapDetails();
      },
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    // On Android the browser breaks the line itself, and only then is it told that a key was pressed.
    const beforeinput = (_view: unknown, event: InputEvent) => {
      if (event.inputType !== 'insertParagraph' || !enterDetails(editor)) return false;
      event.preventDefault();
      return true;
    };
    return [new Plugin({ props: { handleDOMEvents: { beforeinput } } })];
  },
});

/** From the summary to the first line of what it opens to, which is two opening tokens after its end. */
function enterDetails(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== 'detailsSummary') return false;
  return editor.commands.setTextSelection($from.after() + 2);
}

export const DetailsContent = Node.create({
  name: 'detailsContent',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-details-content]' }],
  renderHTML: () => ['div', { 'data-details-content': '' }, 0],
});
