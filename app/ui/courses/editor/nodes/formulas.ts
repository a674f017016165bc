import { Node, type NodeViewRenderer } from '@tiptap/core';
import { drawFormula, loadFormulas } from '../draw-formula';

const attributes = () => ({
  latex: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-formula') ?? element.textContent ?? '',
    renderHTML: ({ latex }: { latex?: string }) => ({ 'data-formula': latex }),
  },
});

/** Draws a formula where it stands; its source as long as it cannot be drawn. */
function drawn(display: boolean): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(display ? 'div' : 'span');
    dom.contentEditable = 'false';
    let latex = '';
    const draw = (next: string) => {
      latex = next;
      dom.dataset.formula = next;
      const markup = drawFormula(next, display);
      dom.toggleAttribute('data-formula-error', markup === null);
      if (markup === null) dom.textContent = next;
      else dom.innerHTML = markup;
    };
    draw(String(node.attrs.latex));
    void loadFormulas().then(
      () => draw(latex),
      () => undefined,
    );
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(String(next.attrs.latex));
        return true;
      },
    };
  };
}

/** A formula on lines of its own. */
export const Formula = Node.create({
  name: 'formula',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes,
  parseHTML: () => [{ tag: 'div[data-formula]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  addNodeView: () => drawn(true),
});

/** A formula within a line. */
export const InlineFormula = Node.create({
  name: 'inlineFormula',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: attributes,
  parseHTML: () => [{ tag: 'span[data-formula]' }, { tag: 'code[data-formula-error]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => drawn(false),
});
