import { htmlTree, type HtmlElement, type HtmlNode } from '~/domain/courses/html-tree';
import { calloutTones, isAllowedImageSource, isAllowedLink } from '~/domain/courses/rich-text';
import { richTextLimits } from '~/domain/courses/rich-text-limits';
import type {
  Block,
  ImageAttributes,
  Inline,
  ListItem,
  Mark,
  RichText,
  TableRow,
} from '~/domain/courses/rich-text';
import { tidyLine } from '~/domain/courses/tidy-line';

export type HtmlReading = {
  /** What to show for an image's address; null leaves it out. By default images of this site and of https stay. */
  image?: (source: string, alt: string) => ImageAttributes | null;
};

/**
 * Foreign HTML reduced to rich text: what has no equal is unwrapped or left out, links and images are checked, and
 * what is nested too deeply is flattened, so that the result holds only what `richTextSchema` allows. It may still be
 * too large: let the schema say so.
 */
export function richTextFromHtml(html: string, reading: HtmlReading = {}): RichText {
  const content = blocksOf(htmlTree(html), { depth: 2, image: reading.image ?? ownImage });
  return { type: 'doc', content };
}

type Context = { depth: number; image: (source: string, alt: string) => ImageAttributes | null };

const markTags: Record<string, Exclude<Mark['type'], 'link'>> = {
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

const headingLevels: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

const lineTags = new Set(
  'p div section article aside main header footer nav figure figcaption address dl dt dd li tr td th caption details summary fieldset legend form'.split(
    ' ',
  ),
);

function blocksOf(nodes: readonly HtmlNode[], context: Context): Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const endLine = (make: (content: Inline[]) => Block = paragraph) => {
    const content = tidyLine(line);
    line = [];
    if (content.length > 0) blocks.push(make(content));
  };
  const addBlock = (block: Block | null) => {
    endLine();
    if (block) blocks.push(block);
  };

  const walk = (node: HtmlNode, marks: Mark[]) => {
    if (typeof node === 'string') {
      const text = node.replace(/[ \t\r\n\f]+/g, ' ');
      if (text !== '') line.push({ type: 'text', text, ...(marks.length > 0 && { marks }) });
      return;
    }
    const level = headingLevels[node.tag];
    if (level) {
      endLine();
      node.children.forEach((child) => walk(child, marks));
      endLine((content) => ({ type: 'heading', attrs: { level }, content }));
    } else if (node.tag === 'br') line.push({ type: 'hardBreak' });
    else if (node.tag === 'hr') addBlock({ type: 'horizontalRule' });
    else if (node.tag === 'img') addBlock(imageOf(node, context));
    else if (node.tag === 'pre') addBlock(codeOf(node));
    else if (isContainer(node) && context.depth + 3 < richTextLimits.depth)
      addBlock(containerOf(node, context));
    else {
      const ownLine = lineTags.has(node.tag) || isContainer(node);
      if (ownLine) endLine();
      const inner = withMark(marks, node);
      node.children.forEach((child) => walk(child, inner));
      if (ownLine) endLine();
    }
  };
  nodes.forEach((node) => walk(node, []));
  endLine();
  return blocks;
}

function isContainer(node: HtmlElement): boolean {
  return ['ul', 'ol', 'blockquote', 'table'].includes(node.tag) || node.attributes.has('data-callout');
}

function containerOf(node: HtmlElement, context: Context): Block | null {
  const inside = (levels: number) => ({ ...context, depth: context.depth + levels });
  if (node.tag === 'ul' || node.tag === 'ol') {
    const items = elementsOf(node, 'li').map((item): ListItem => ({
      type: 'listItem',
      content: someBlocks(item.children, inside(2)),
    }));
    if (items.length === 0) return null;
    const start = Number(node.attributes.get('start') ?? 1);
    const attrs = { start: Number.isInteger(start) && start >= 0 && start <= 9999 ? start : 1 };
    return node.tag === 'ul'
      ? { type: 'bulletList', content: items }
      : { type: 'orderedList', attrs, content: items };
  }
  if (node.tag === 'table') return tableOf(node, inside(3));
  const content = someBlocks(node.children, inside(1));
  if (node.tag === 'blockquote') return { type: 'blockquote', content };
  const tone = calloutTones.find((known) => known === node.attributes.get('data-callout')) ?? 'info';
  return { type: 'callout', attrs: { tone }, content };
}

function tableOf(table: HtmlElement, context: Context): Block | null {
  const rows = elementsOf(table, 'tr').map((row): TableRow => ({
    type: 'tableRow',
    content: elementsOf(row, 'td', 'th')
      .slice(0, 100)
      .map((cell) => ({
        type: cell.tag === 'th' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
        content: someBlocks(cell.children, context),
      })),
  }));
  return rows.length > 0 ? { type: 'table', content: rows.slice(0, 500) } : null;
}

/** The elements of these tags within, however wrapped, not those within another of them. */
function elementsOf(parent: HtmlElement, ...tags: string[]): HtmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (tags.includes(child.tag)) return [child];
    return elementsOf(child, ...tags);
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}

function someBlocks(nodes: readonly HtmlNode[], context: Context): Block[] {
  const blocks = blocksOf(nodes, context);
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}

function paragraph(content: Inline[]): Block {
  return { type: 'paragraph', content };
}

function codeOf(node: HtmlElement): Block | null {
  const text = textOf(node).replace(/^\n/, '').trimEnd();
  return text === '' ? null : { type: 'codeBlock', content: [{ type: 'text', text }] };
}

function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join('');
}

function imageOf(node: HtmlElement, context: Context): Block | null {
  const alt = (node.attributes.get('alt') ?? '').slice(0, 500);
  const attrs = context.image(node.attributes.get('src') ?? '', alt);
  return attrs ? { type: 'image', attrs } : null;
}

function ownImage(src: string, alt: string): ImageAttributes | null {
  return isAllowedImageSource(src) ? { src, alt } : null;
}

/** Code stands alone, as in the editor; a link or mark within the same is not doubled. */
function withMark(marks: Mark[], node: HtmlElement): Mark[] {
  const type = markTags[node.tag];
  if (marks.some((mark) => mark.type === 'code')) return marks;
  if (type === 'code') return [{ type }];
  if (type) return marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];
  const href = node.tag === 'a' ? (node.attributes.get('href') ?? '').trim() : '';
  if (!isAllowedLink(href) || marks.some((mark) => mark.type === 'link')) return marks;
  return [...marks, { type: 'link', attrs: { href } }];
}
