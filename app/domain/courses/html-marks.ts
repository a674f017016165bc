import { styleOf } from '~/domain/courses/html-style';
import type { HtmlElement } from '~/domain/courses/html-tree';
import { isAllowedLink, type Mark } from '~/domain/courses/rich-text';

type PlainMark = Exclude<Mark['type'], 'link'>;

const markTags: Record<string, PlainMark> = {
  ...{
    strong: 'bold',
    b: 'bold',
    em: 'italic',
    i: 'italic',
    cite: 'italic',
    u: 'underline',
    ins: 'underline',
  },
  ...{ s: 'strike', del: 'strike', strike: 'strike', code: 'code', kbd: 'code', samp: 'code' },
};

/**
 * The marks of what stands within an element: those of its tag, of its style (as word processors write them), and its
 * link. Code stands alone, as in the editor; a link or mark within the same is not doubled.
 */
export function withMarks(marks: Mark[], node: HtmlElement): Mark[] {
  if (marks.some((mark) => mark.type === 'code')) return marks;
  const types = marksOf(node);
  if (types.has('code')) return [{ type: 'code' }];
  const linked = marks.some((mark) => mark.type === 'link');
  if (linked) types.delete('underline'); // links are underlined where they come from
  const more: Mark[] = [...types]
    .filter((type) => !marks.some((mark) => mark.type === type))
    .map((type) => ({ type }));
  const href = node.tag === 'a' && !linked ? linkOf(node) : null;
  if (more.length === 0 && !href) return marks;
  return [...marks, ...more, ...(href ? [{ type: 'link' as const, attrs: { href } }] : [])];
}

function marksOf(node: HtmlElement): Set<PlainMark> {
  const types = new Set<PlainMark>();
  const ofTag = Object.hasOwn(markTags, node.tag) ? markTags[node.tag] : undefined;
  if (ofTag) types.add(ofTag);
  if (!node.attributes.has('style') || /^h[1-6]$/.test(node.tag)) return types;
  const weight = styleOf(node, 'font-weight');
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) types.add('bold');
  else if (weight) types.delete('bold'); // Google Docs wraps all in <b style="font-weight:normal">
  if (styleOf(node, 'font-style') === 'italic') types.add('italic');
  const lines = `${styleOf(node, 'text-decoration')} ${styleOf(node, 'text-decoration-line')}`;
  if (/\bunderline\b/.test(lines) && node.tag !== 'a') types.add('underline');
  if (/\bline-through\b/.test(lines)) types.add('strike');
  return types;
}

/** Where a link leads, without the detour that Google makes; null where it may not, or into the marks of Word. */
function linkOf(node: HtmlElement): string | null {
  const written = (node.attributes.get('href') ?? '').trim();
  const detour = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(written)?.[1];
  const href = detour ? decoded(detour) : written;
  return isAllowedLink(href) && !href.startsWith('#_') ? href : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
