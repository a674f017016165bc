import { mergeAttributes, Node } from '@tiptap/core';
import { calloutTones, type CalloutTone } from '~/domain/courses/rich-text';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: { toggleCallout: (tone: CalloutTone) => ReturnType };
  }
}

/** A boxed remark with a tone: `<div data-callout="info">`. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    tone: {
      default: 'info',
      parseHTML: (element: HTMLElement) =>
        calloutTones.find((tone) => tone === element.getAttribute('data-callout')) ?? 'info',
      renderHTML: ({ tone }: { tone?: string }) => ({ 'data-callout': tone }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { role: 'note' }), 0],
  addCommands() {
    return {
      toggleCallout:
        (tone) =>
        ({ commands, editor }) => {
          if (editor.isActive('callout', { tone })) return commands.lift('callout');
          if (editor.isActive('callout')) return commands.updateAttributes('callout', { tone });
          return commands.wrapIn('callout', { tone });
        },
    };
  },
});
