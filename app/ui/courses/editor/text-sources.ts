import type { RichTextSources } from '~/domain/courses/render-embeds';
import type { RichText } from '~/domain/courses/rich-text';
import { everyBlock } from '~/domain/courses/rich-text-facts';
import { drawFormula } from './draw-formula';

/** For a text that only this browser has: files by the names it gives them, formulas as far as they can be drawn. */
export function textSources(text: RichText, language: string): RichTextSources {
  const names = new Map<string, string>();
  for (const block of everyBlock(text.content)) {
    if (block.type === 'file') names.set(block.attrs.fileId, block.attrs.name ?? '');
  }
  return {
    language,
    formula: drawFormula,
    fileOf: (fileId) => ({
      ...{ url: `/files/${fileId}`, name: names.get(fileId) || '…', mediaType: '', bytes: null },
    }),
  };
}
