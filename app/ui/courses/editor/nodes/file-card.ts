import { Node } from '@tiptap/core';
import type { FileAttributes } from '~/domain/courses/rich-text-embeds';
import { fileIdIn } from './file-address';

/** A file to download, by its name; readers see its kind and size too. */
export const FileCard = Node.create({
  name: 'file',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: {
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) =>
        fileIdIn(element.getAttribute('href') ?? element.getAttribute('data-href')),
    },
    name: {
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) => element.firstElementChild?.textContent || null,
    },
  }),
  parseHTML: () => [{ tag: '[data-card="file"]' }],
  renderHTML: ({ node }) => {
    const { fileId, name } = node.attrs as FileAttributes;
    const ending = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toUpperCase() ?? '';
    return [
      'div',
      { 'data-card': 'file', 'data-href': `/files/${fileId}`, contenteditable: 'false' },
      ['span', {}, name ?? ''],
      ['span', {}, ending],
    ];
  },
});
