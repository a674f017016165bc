import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { videoSite, type VideoAttributes } from '~/domain/courses/rich-text-embeds';
import { fileIdIn } from './file-address';

const inside = (element: HTMLElement, selector: string) =>
  element.matches(selector) ? element : element.querySelector(selector);
const addressIn = (element: HTMLElement, selector: string) => inside(element, selector)?.getAttribute('src');

/** The attributes of both, read from what rendering writes; the editor itself shows what `renderHTML` makes. */
const attributes = () => ({
  fileId: {
    default: null,
    rendered: false,
    parseHTML: (element: HTMLElement) => fileIdIn(addressIn(element, 'video, audio')),
  },
  captionsFileId: {
    default: null,
    rendered: false,
    parseHTML: (element: HTMLElement) => fileIdIn(addressIn(element, 'track')),
  },
  title: {
    default: null,
    rendered: false,
    parseHTML: (element: HTMLElement) =>
      (inside(element, 'figcaption') ?? inside(element, '[data-card] > :first-child'))?.textContent || null,
  },
});

/** A video of our own, or a card that leads to one elsewhere. */
export const Video = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...attributes(),
    href: {
      default: null,
      rendered: false,
      parseHTML: (element: HTMLElement) =>
        inside(element, '[data-card]')?.getAttribute('data-href') ??
        inside(element, '[data-card]')?.getAttribute('href') ??
        null,
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-media="video"]' }, { tag: '[data-card="video"]' }],
  renderHTML: ({ node }) => {
    const { fileId, href, title } = node.attrs as VideoAttributes;
    if (!fileId && href) return card(href, title);
    return player('video', node.attrs as VideoAttributes);
  },
});

export const Audio = Node.create({
  name: 'audio',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes,
  parseHTML: () => [{ tag: 'figure[data-media="audio"]' }],
  renderHTML: ({ node }) => player('audio', node.attrs as VideoAttributes),
});

function player(tag: 'video' | 'audio', { fileId, captionsFileId, title }: VideoAttributes): DOMOutputSpec {
  const frame = { 'data-media': tag, contenteditable: 'false' };
  const controls = { controls: '', preload: 'metadata', src: `/files/${fileId ?? ''}` };
  const track: DOMOutputSpec[] = captionsFileId
    ? [['track', { kind: 'captions', src: `/files/${captionsFileId}` }]]
    : [];
  const caption: DOMOutputSpec[] = title ? [['figcaption', {}, title]] : [];
  return ['figure', frame, [tag, controls, ...track], ...caption];
}

/** No link here: a press chooses the card, as any other block. */
function card(href: string, title: string | null | undefined): DOMOutputSpec {
  const site = videoSite(href) ?? '';
  return [
    'div',
    { 'data-card': 'video', 'data-href': href, contenteditable: 'false' },
    ['span', {}, title ?? site],
    ['span', {}, site],
  ];
}
