import type { Block, RichText } from '~/domain/courses/rich-text';

/** Where a lesson's pictures are, for what renders it. */
export const links = { fileUrl: (fileId: string) => `/files/${fileId}` };

/** A text of these blocks. */
export function doc(...content: Block[]): RichText {
  return { type: 'doc', content };
}

/** One line of text; `marks` may be such as no editor would make. */
export function paragraph(text: string, ...marks: unknown[]): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] } as Block;
}
