import type { Block, ImageAttributes, Inline, RichText } from '~/domain/courses/rich-text';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** Every block of the text, containers before what they contain, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* everyBlock(item.content);
        break;
      case 'table':
        for (const row of block.content) for (const cell of row.content) yield* everyBlock(cell.content);
        break;
      case 'blockquote':
      case 'callout':
        yield* everyBlock(block.content);
        break;
      case 'details':
        yield* everyBlock(block.content[1].content);
        break;
      case 'columns':
        for (const column of block.content) yield* everyBlock(column.content);
        break;
    }
  }
}

/** The words of a line of text; a forced line break counts as a space, a formula as its source. */
export function inlineText(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? []).map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'inlineFormula' ? inline.attrs.latex : ' ';
}

/**
 * The text alone, one line for each paragraph, heading, code block, summary, formula, or name of an image, recording or
 * file. For searches and extracts.
 */
export function plainText(text: RichText): string {
  const lines = [...everyBlock(text.content)].map(lineOf);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function lineOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'codeBlock':
      return (block.content ?? []).map((node) => node.text).join('');
    case 'details':
      return inlineText(block.content[0].content);
    case 'image':
      return block.attrs.alt ?? '';
    case 'video':
    case 'audio':
      return block.attrs.title ?? '';
    case 'file':
      return block.attrs.name ?? '';
    case 'formula':
      return block.attrs.latex;
    default:
      return '';
  }
}

/** How many words the text has, image descriptions included; `l’organisme` and `aujourd’hui` are one word each. */
export function wordCount(text: RichText): number {
  return plainText(text).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The images that nobody has described yet, in reading order (WCAG 1.1.1). */
export function imagesWithoutAlt(text: RichText): ImageAttributes[] {
  return images(text).filter((image) => (image.alt ?? '').trim() === '');
}

/** The stored files that the text shows, plays or offers, captions included, each once. */
export function fileIdsOf(text: RichText): string[] {
  const ids = [...everyBlock(text.content)].flatMap((block) => {
    if (block.type === 'image' || block.type === 'file') return [block.attrs.fileId];
    if (block.type === 'video' || block.type === 'audio') {
      return [block.attrs.fileId, block.attrs.captionsFileId];
    }
    return [];
  });
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function images(text: RichText): ImageAttributes[] {
  return [...everyBlock(text.content)]
    .filter((block): block is BlockOf<'image'> => block.type === 'image')
    .map((block) => block.attrs);
}
