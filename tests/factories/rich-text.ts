import type { RichTextSources } from '~/domain/courses/render-embeds';
import type { Block, RichText } from '~/domain/courses/rich-text';

/** What a lesson's text shows, for what renders it: every file a PDF of 1.5 MB, every formula an x. */
export const sources: RichTextSources = {
  fileOf: (fileId) => ({
    ...{ url: `/files/${encodeURIComponent(fileId)}`, name: 'Plan.pdf' },
    ...{ mediaType: 'application/pdf', bytes: 1_500_000 },
  }),
  formula: (latex) => (latex.startsWith('\\bad') ? null : '<math><mi>x</mi></math>'),
  language: 'fr',
};

/** A text of these blocks. */
export function doc(...content: Block[]): RichText {
  return { type: 'doc', content };
}

/** One line of text; `marks` may be such as no editor would make. */
export function paragraph(text: string, ...marks: unknown[]): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] } as Block;
}
