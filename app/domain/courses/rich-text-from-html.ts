import { cardOf, embedOf, formulaOf, isEmbed } from '~/domain/courses/html-embeds';
import { gatherLists } from '~/domain/courses/html-lists';
import { withMarks } from '~/domain/courses/html-marks';
import { isHidden } from '~/domain/courses/html-style';
import { elementsOf, htmlTree, textOf, type HtmlElement, type HtmlNode } from '~/domain/courses/html-tree';
import { calloutTones, isAllowedImageSource } from '~/domain/courses/rich-text';
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
    if (content.some(isSeen)) blocks.push(make(content));
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
    if (isHidden(node)) return;
    const level = headingLevel(node);
    if (node.tag === 'math' || node.attributes.has('data-formula')) {
      const formula = formulaOf(node);
      if (formula?.type === 'formula') addBlock(formula);
      else if (formula) line.push(formula);
    } else if (isEmbed(node)) addBlock(embedOf(node));
    else if (node.attributes.has('data-card')) addBlock(cardOf(node));
    else if (level) {
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
      const inner = withMarks(marks, node);
      gatherLists(node.children).forEach((child) => walk(child, inner));
      if (ownLine) endLine();
    }
  };
  gatherLists(nodes).forEach((node) => walk(node, []));
  endLine();
  return blocks;
}

/** Word writes the title of a document as a paragraph. */
function headingLevel({ tag, attributes }: HtmlElement): 2 | 3 | 4 | undefined {
  return tag === 'p' && /\bMsoTitle\b/.test(attributes.get('class') ?? '') ? 2 : headingLevels[tag];
}

/** Word and others write empty lines as a space that does not break. */
function isSeen(inline: Inline): boolean {
  return inline.type !== 'text' ? inline.type !== 'hardBreak' : /[^\s\u00a0]/.test(inline.text);
}

function isContainer({ tag, attributes }: HtmlElement): boolean {
  const ours = attributes.has('data-callout') || attributes.has('data-columns');
  return ours || ['ul', 'ol', 'blockquote', 'table', 'details'].includes(tag);
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
  if (node.tag === 'details') return detailsOf(node, inside(2));
  if (node.attributes.has('data-columns')) return columnsOf(node, inside(2));
  const content = someBlocks(node.children, inside(1));
  if (node.tag === 'blockquote') return { type: 'blockquote', content };
  const tone = calloutTones.find((known) => known === node.attributes.get('data-callout')) ?? 'info';
  return { type: 'callout', attrs: { tone }, content };
}

/** An accordion opens to its blocks; one without words to press is given some. */
function detailsOf(node: HtmlElement, context: Context): Block {
  const [summary] = elementsOf(node, 'summary');
  const words = summary ? blocksOf(summary.children, context).flatMap(inlinesOf) : [];
  const rest = node.children.filter((child) => child !== summary);
  return {
    type: 'details',
    content: [
      { type: 'detailsSummary', content: words.length > 0 ? words : [{ type: 'text', text: '…' }] },
      { type: 'detailsContent', content: someBlocks(rest, context) },
    ],
  };
}

function inlinesOf(block: Block): Inline[] {
  return block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : [];
}

/** Two or three columns; what comes after the third goes on in it, what is alone stands as it is. */
function columnsOf(node: HtmlElement, context: Context): Block | null {
  const parts = node.children.filter((child) => typeof child !== 'string');
  if (parts.length < 2) return null;
  const groups: HtmlNode[][] = [[parts[0]!], [parts[1]!], parts.slice(2)].filter((group) => group.length > 0);
  const content = groups.map((group) => ({ type: 'column' as const, content: someBlocks(group, context) }));
  return { type: 'columns', content };
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

function imageOf(node: HtmlElement, context: Context): Block | null {
  const alt = (node.attributes.get('alt') ?? '').slice(0, 500);
  const attrs = context.image(node.attributes.get('src') ?? '', alt);
  return attrs ? { type: 'image', attrs } : null;
}

function ownImage(src: string, alt: string): ImageAttributes | null {
  return isAllowedImageSource(src) ? { src, alt } : null;
}
