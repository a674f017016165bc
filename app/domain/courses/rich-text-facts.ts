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
    }
  }
}

/** The words of a line of text; a forced line break counts as a space. */
export function inlineText(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** The text alone, one line for each paragraph, heading, code block or image description. For searches and extracts. */
export function plainText(text: RichText): string {
  const lines: string[] = [];
  for (const block of everyBlock(text.content)) {
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(inlineText(block.content));
    else if (block.type === 'codeBlock') lines.push((block.content ?? []).map((node) => node.text).join(''));
    else if (block.type === 'image') lines.push(block.attrs.alt ?? '');
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** How many words the text has, image descriptions included; `l’organisme` and `aujourd’hui` are one word each. */
export function wordCount(text: RichText): number {
  return plainText(text).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The images that nobody has described yet, in reading order (WCAG 1.1.1). */
export function imagesWithoutAlt(text: RichText): ImageAttributes[] {
  return images(text).filter((image) => (image.alt ?? '').trim() === '');
}

/** The stored files that the text shows, each once. */
export function fileIdsOf(text: RichText): string[] {
  return [...new Set(images(text).flatMap((image) => (image.fileId ? [image.fileId] : [])))];
}

function images(text: RichText): ImageAttributes[] {
  return [...everyBlock(text.content)]
    .filter((block): block is BlockOf<'image'> => block.type === 'image')
    .map((block) => block.attrs);
}
