import { escapeHtml } from '~/domain/courses/escape-html';
import { mathTags } from '~/domain/courses/math-markup';
import { fileHtml, formulaHtml, recordingHtml, type RichTextSources } from '~/domain/courses/render-embeds';
import { isAllowedImageSource, isAllowedLink } from '~/domain/courses/rich-text';
import type { Block, ImageAttributes, Inline, Mark, RichText, TableCell } from '~/domain/courses/rich-text';
import { inlineText } from '~/domain/courses/rich-text-facts';

/** Every tag that rendering may write. */
export const renderedTags = [
  ...['p', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 's', 'code', 'a', 'br', 'ul', 'ol', 'li'],
  ...['blockquote', 'pre', 'hr', 'img', 'table', 'tbody', 'tr', 'th', 'td', 'div', 'span'],
  ...['figure', 'figcaption', 'video', 'audio', 'track', 'details', 'summary'],
  ...mathTags,
] as const;

type Rendering = RichTextSources & { usedIds: Map<string, number> };

const anchorPrefix = 'section-';

/**
 * The text as HTML that may be put into a page as it is: only {@link renderedTags}, everything escaped, addresses
 * checked again. Headings carry ids made from their words (`section-...`), which `#...` links lead to.
 */
export function renderRichText(text: RichText, sources: RichTextSources): string {
  return blocksHtml(text.content, { ...sources, usedIds: new Map() });
}

function blocksHtml(blocks: readonly Block[] | undefined, rendering: Rendering): string {
  return (blocks ?? []).map((block) => blockHtml(block, rendering)).join('');
}

function blockHtml(block: Block, rendering: Rendering): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.content, rendering)}</p>`;
    case 'heading':
      return headingHtml(block, rendering);
    case 'bulletList':
      return `<ul>${itemsHtml(block.content, rendering)}</ul>`;
    case 'orderedList': {
      const start = wholeNumber(block.attrs?.start);
      return `<ol${start === null || start === 1 ? '' : ` start="${start}"`}>${itemsHtml(block.content, rendering)}</ol>`;
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, rendering)}</blockquote>`;
    case 'codeBlock':
      return `<pre tabindex="0"><code>${escapeHtml((block.content ?? []).map((node) => node.text).join(''))}</code></pre>`;
    case 'horizontalRule':
      return '<hr>';
    case 'image':
      return imageHtml(block.attrs, rendering);
    case 'table':
      return scrollableTable(
        `<tbody>${block.content.map((row, index) => rowHtml(row.content, index, rendering)).join('')}</tbody>`,
      );
    case 'callout':
      return `<div data-callout="${escapeHtml(block.attrs.tone)}" role="note">${blocksHtml(block.content, rendering)}</div>`;
    case 'video':
    case 'audio':
      return recordingHtml(block.type, block.attrs, rendering);
    case 'file':
      return fileHtml(block.attrs.fileId, rendering);
    case 'formula':
      return formulaHtml(block.attrs.latex, true, rendering);
    case 'details': {
      const [summary, inside] = block.content;
      return `<details><summary>${inlinesHtml(summary.content, rendering) || '…'}</summary>${blocksHtml(inside.content, rendering)}</details>`;
    }
    case 'columns': {
      const columns = block.content.map((column) => `<div>${blocksHtml(column.content, rendering)}</div>`);
      return `<div data-columns="${columns.length}">${columns.join('')}</div>`;
    }
    default:
      return '';
  }
}

/** A table that may be wider than a phone: its frame scrolls, with the keyboard too. */
function scrollableTable(rowsHtml: string): string {
  return `<div data-scroll="" tabindex="0"><table>${rowsHtml}</table></div>`;
}

function headingHtml(block: Extract<Block, { type: 'heading' }>, rendering: Rendering): string {
  const tag = block.attrs.level === 2 ? 'h2' : block.attrs.level === 3 ? 'h3' : 'h4';
  const slug = headingSlug(inlineText(block.content));
  const before = rendering.usedIds.get(slug) ?? 0;
  rendering.usedIds.set(slug, before + 1);
  const id = anchorPrefix + (before === 0 ? slug : `${slug}-${before + 1}`);
  return `<${tag} id="${id}">${inlinesHtml(block.content, rendering)}</${tag}>`;
}

/** The words of a heading as the end of an address: `À retenir !` gives `a-retenir`. */
export function headingSlug(text: string): string {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    words
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)
      .replace(/^-+|-+$/g, '') || 'part'
  );
}

function itemsHtml(items: readonly { content: Block[] }[], rendering: Rendering): string {
  return items.map((item) => `<li>${blocksHtml(item.content, rendering)}</li>`).join('');
}

function rowHtml(cells: readonly TableCell[], rowIndex: number, rendering: Rendering): string {
  return `<tr>${cells.map((cell) => cellHtml(cell, rowIndex, rendering)).join('')}</tr>`;
}

function cellHtml(cell: TableCell, rowIndex: number, rendering: Rendering): string {
  const header = cell.type === 'tableHeader';
  const tag = header ? 'th' : 'td';
  const scope = header ? ` scope="${rowIndex === 0 ? 'col' : 'row'}"` : '';
  const spans = (['colspan', 'rowspan'] as const).map((name) => {
    const span = wholeNumber(cell.attrs?.[name]);
    return span !== null && span > 1 ? ` ${name}="${span}"` : '';
  });
  return `<${tag}${scope}${spans.join('')}>${blocksHtml(cell.content, rendering)}</${tag}>`;
}

function imageHtml(image: ImageAttributes, rendering: Rendering): string {
  const address = image.fileId ? rendering.fileOf(image.fileId)?.url : image.src;
  if (!address || !isAllowedImageSource(address)) return '';
  const sizes = (['width', 'height'] as const).map((name) => {
    const pixels = wholeNumber(image[name]);
    return pixels === null ? '' : ` ${name}="${pixels}"`;
  });
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(image.alt ?? '')}"${sizes.join('')} loading="lazy">`;
}

function inlinesHtml(inlines: readonly Inline[] | undefined, rendering: Rendering): string {
  return (inlines ?? []).map((inline) => inlineHtml(inline, rendering)).join('');
}

function inlineHtml(inline: Inline, rendering: Rendering): string {
  if (inline.type === 'hardBreak') return '<br>';
  if (inline.type === 'inlineFormula') return formulaHtml(inline.attrs.latex, false, rendering);
  if (inline.type !== 'text') return '';
  return (inline.marks ?? []).reduceRight((html, mark) => markHtml(mark, html), escapeHtml(inline.text));
}

const tagsOfMarks = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const;

function markHtml(mark: Mark, html: string): string {
  if (mark.type === 'link') return linkHtml(mark.attrs.href, html);
  const tag = Object.hasOwn(tagsOfMarks, mark.type) ? tagsOfMarks[mark.type] : null;
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

function linkHtml(href: string, html: string): string {
  if (!isAllowedLink(href)) return html;
  if (href.startsWith('#')) return `<a href="#${anchorPrefix}${escapeHtml(href.slice(1))}">${html}</a>`;
  const rel = /^https?:/i.test(href) ? ' rel="noopener noreferrer"' : '';
  return `<a href="${escapeHtml(href)}"${rel}>${html}</a>`;
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
