import { elementsOf, textOf, type HtmlElement } from '~/domain/courses/html-tree';
import type { Block, Inline } from '~/domain/courses/rich-text';
import { longestFormula, videoSite } from '~/domain/courses/rich-text-embeds';

const storedFile = /^\/files\/([0-9a-f-]{36})(?:[/?#]|$)/;

export function isEmbed({ tag, attributes }: HtmlElement): boolean {
  return ['video', 'audio', 'iframe'].includes(tag) || attributes.has('data-media');
}

const attribute = (node: HtmlElement, name: string) => (node.attributes.get(name) ?? '').trim();
const fileIdOf = (address: string) => storedFile.exec(address)?.[1] ?? null;

/** A recording of our own, or a frame of a video site as the card that leads there; null for any other. */
export function embedOf(node: HtmlElement): Block | null {
  if (node.attributes.has('data-media')) {
    const [player] = elementsOf(node, 'video', 'audio');
    const [caption] = elementsOf(node, 'figcaption');
    const type = attribute(node, 'data-media') === 'audio' ? 'audio' : 'video';
    return player ? recordingOf(player, type, caption ? textOf(caption) : '') : null;
  }
  const title = attribute(node, 'title') || attribute(node, 'aria-label');
  if (node.tag !== 'iframe') return recordingOf(node, node.tag === 'audio' ? 'audio' : 'video', title);
  const href = watchAddress(attribute(node, 'src'));
  return videoSite(href) ? { type: 'video', attrs: { href, title: title.slice(0, 300) || null } } : null;
}

function recordingOf(player: HtmlElement, type: 'video' | 'audio', name: string): Block | null {
  const [source] = elementsOf(player, 'source');
  const [track] = elementsOf(player, 'track');
  const fileId = fileIdOf(attribute(player, 'src') || (source ? attribute(source, 'src') : ''));
  const captionsFileId = track ? fileIdOf(attribute(track, 'src')) : null;
  return fileId
    ? { type, attrs: { fileId, captionsFileId, title: name.trim().slice(0, 300) || null } }
    : null;
}

/** The page on which people watch what a frame shows. */
function watchAddress(source: string): string {
  const address = source.startsWith('//') ? `https:${source}` : source;
  const id = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address)?.[1];
  return id ? `https://www.youtube.com/watch?v=${id}` : address;
}

/** A card as we write it: a video elsewhere, or a file to download. Null where it is none any more. */
export function cardOf(node: HtmlElement): Block | null {
  const href = attribute(node, 'href');
  const first = node.children.find((child) => typeof child !== 'string');
  const words = first ? textOf(first).trim().slice(0, 300) : '';
  if (attribute(node, 'data-card') === 'video') {
    const site = videoSite(href);
    return site ? { type: 'video', attrs: { href, title: words === site ? null : words || null } } : null;
  }
  const fileId = fileIdOf(href);
  return fileId ? { type: 'file', attrs: { fileId, name: words || null } } : null;
}

/** A formula, ours or MathML that tells its LaTeX; null where nobody tells it. */
export function formulaOf(node: HtmlElement): Extract<Inline | Block, { attrs: { latex: string } }> | null {
  const latex = (
    attribute(node, 'data-formula') ||
    annotationOf(node) ||
    attribute(node, 'alttext').replace(/^\{\\displaystyle\s*([\s\S]*)\}$/, '$1')
  ).trim();
  if (latex === '' || latex.length > longestFormula) return null;
  const display = node.tag === 'div' || attribute(node, 'display') === 'block';
  return { type: display ? 'formula' : 'inlineFormula', attrs: { latex } };
}

function annotationOf(node: HtmlElement): string {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'annotation' && attribute(child, 'encoding') === 'application/x-tex')
      return textOf(child);
    const within = annotationOf(child);
    if (within) return within;
  }
  return '';
}
