import { richTextFromHtml, type HtmlReading } from '~/domain/courses/rich-text-from-html';
import type { ImageAttributes, RichText } from '~/domain/courses/rich-text';
import { idSchema } from '~/domain/id';

const storedFile = /^\/files\/([0-9a-f-]{36})(?:\/[^?#]*)?$/;

/**
 * A lesson's text out of foreign HTML. Images of stored files (`/files/<id>`) become those files; `image` decides of
 * the others (left out where nobody decides). What comes out holds only allowed nodes; `richTextSchema` still tells
 * whether it is too large.
 */
export function importLessonHtml(html: string, image?: HtmlReading['image']): RichText {
  const reading = richTextFromHtml(html, {
    image: (source, alt) => storedImage(source, alt) ?? image?.(source, alt) ?? null,
  });
  return reading.content.length > 0 ? reading : { type: 'doc', content: [{ type: 'paragraph' }] };
}

function storedImage(source: string, alt: string): ImageAttributes | null {
  const id = storedFile.exec(source)?.[1];
  return idSchema.safeParse(id).success ? { fileId: id, alt } : null;
}
