import { mergeAttributes, Node } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { calloutTones, isAllowedLink, type CalloutTone } from '~/domain/courses/rich-text';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: { toggleCallout: (tone: CalloutTone) => ReturnType };
  }
}

/** A boxed remark with a tone: `<div data-callout="info">`. */
const Callout = Node.create({
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

const fileAddress = /\/files\/([0-9a-f-]{36})/;

/** An image of our own storage, known by its file: images of other sites are not taken along when text is pasted. */
const StoredImage = Image.extend({
  addAttributes: () => ({
    fileId: {
      default: null,
      parseHTML: (element: HTMLElement) => fileAddress.exec(element.getAttribute('src') ?? '')?.[1] ?? null,
      renderHTML: ({ fileId }: { fileId?: string | null }) => (fileId ? { src: `/files/${fileId}` } : {}),
    },
    alt: { default: '' },
    width: { default: null, parseHTML: (element: HTMLElement) => pixels(element.getAttribute('width')) },
    height: { default: null, parseHTML: (element: HTMLElement) => pixels(element.getAttribute('height')) },
  }),
  parseHTML: () => [{ tag: 'img[src*="/files/"]' }],
});

function pixels(text: string | null): number | null {
  const value = Number(text ?? NaN);
  return Number.isInteger(value) && value > 0 && value <= 20_000 ? value : null;
}

/** What a lesson may hold: the same nodes and marks as `richTextSchema`. */
export function lessonExtensions(placeholder: string) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        protocols: ['mailto'],
        defaultProtocol: 'https',
        isAllowedUri: (url) => isAllowedLink(url),
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    StoredImage.configure({ allowBase64: false }),
    TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
    Callout,
    Placeholder.configure({ placeholder }),
  ];
}
