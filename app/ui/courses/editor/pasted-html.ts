import { renderRichText } from '~/domain/courses/render-rich-text';
import { richTextFromHtml } from '~/domain/courses/rich-text-from-html';

export type PastedHtml = {
  /** What the editor is to read in its place. */
  html: string;
  /** Pictures that came with it, under the keys by which the text awaits them. */
  pictures: Map<string, Blob>;
  /** How many pictures could not come along: they are on another site or on the author's disk. */
  left: number;
};

const storedPath = /^(?:https?:\/\/[^/]+)?(\/files\/[0-9a-f-]{36})$/;

/**
 * HTML from the clipboard, of Word, Google Docs or a page, reduced to what a lesson may hold. Pictures within it are
 * taken out, to be uploaded; those elsewhere are left.
 */
export function readPastedHtml(html: string, origin: string, newKey: () => string): PastedHtml {
  const pictures = new Map<string, Blob>();
  let left = 0;
  const text = richTextFromHtml(html, {
    image: (source, alt) => {
      const stored = storedPath.exec(source.startsWith(origin) ? source.slice(origin.length) : source)?.[1];
      if (stored) return { src: stored, alt };
      const picture = pictureIn(source);
      if (!picture) {
        left += 1;
        return null;
      }
      const key = newKey();
      pictures.set(key, picture);
      return { src: `/pending/${key}`, alt };
    },
  });
  const formula = (latex: string) => `<math><mtext>${latex.length}</mtext></math>`; // its source is beside it
  const fileOf = (fileId: string) => ({ url: `/files/${fileId}`, name: '…', mediaType: '', bytes: null });
  return { html: renderRichText(text, { formula, fileOf, language: 'fr' }), pictures, left };
}

/** The picture that a `data:` address holds; null for any other address. */
function pictureIn(source: string): Blob | null {
  const [, type = '', data = ''] = /^data:(image\/[a-z+.-]+);base64,([\w+/=\s]+)$/i.exec(source) ?? [];
  if (!data) return null;
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return new Blob([bytes], { type });
  } catch {
    return null;
  }
}
