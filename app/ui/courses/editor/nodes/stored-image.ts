import Image from '@tiptap/extension-image';
import { fileIdIn } from './file-address';

/**
 * An image of our own storage, known by its file: images of other sites are not taken along when text is pasted. One
 * with `pending` is still on its way there and is no part of the text yet.
 */
export const StoredImage = Image.extend({
  addAttributes: () => ({
    fileId: {
      default: null,
      parseHTML: (element: HTMLElement) => fileIdIn(element.getAttribute('src')),
      renderHTML: ({ fileId }: { fileId?: string | null }) => (fileId ? { src: `/files/${fileId}` } : {}),
    },
    pending: {
      default: null,
      parseHTML: (element: HTMLElement) =>
        /^\/pending\/([\w-]+)$/.exec(element.getAttribute('src') ?? '')?.[1] ?? null,
      renderHTML: ({ pending }: { pending?: string | null }) => (pending ? { 'data-pending': pending } : {}),
    },
    alt: { default: '' },
    width: { default: null, parseHTML: (element: HTMLElement) => pixels(element.getAttribute('width')) },
    height: { default: null, parseHTML: (element: HTMLElement) => pixels(element.getAttribute('height')) },
  }),
  parseHTML: () => [{ tag: 'img[src*="/files/"]' }, { tag: 'img[src^="/pending/"]' }],
});

function pixels(text: string | null): number | null {
  const value = Number(text ?? NaN);
  return Number.isInteger(value) && value > 0 && value <= 20_000 ? value : null;
}
