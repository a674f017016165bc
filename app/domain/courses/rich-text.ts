import { z } from 'zod';
import {
  audioAttributes,
  fileAttributes,
  formulaAttributes,
  videoAttributes,
} from '~/domain/courses/rich-text-embeds';
import type {
  AudioAttributes,
  FileAttributes,
  FormulaAttributes,
  VideoAttributes,
} from '~/domain/courses/rich-text-embeds';
import { excessOf } from '~/domain/courses/rich-text-limits';
import { problem } from '~/domain/input-problem';

export type Mark =
  { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' } | { type: 'link'; attrs: { href: string } };

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] | undefined }
  | { type: 'hardBreak' }
  | { type: 'inlineFormula'; attrs: FormulaAttributes };

export type ImageAttributes = {
  fileId?: string | null | undefined;
  src?: string | null | undefined;
  alt?: string | null | undefined;
  width?: number | null | undefined;
  height?: number | null | undefined;
};

export const calloutTones = ['info', 'warning', 'success'] as const;
export type CalloutTone = (typeof calloutTones)[number];

export type ListItem = { type: 'listItem'; content: Block[] };

export type TableCell = {
  type: 'tableHeader' | 'tableCell';
  attrs?:
    | { colspan?: number | undefined; rowspan?: number | undefined; colwidth?: number[] | null | undefined }
    | undefined;
  content: Block[];
};

export type TableRow = { type: 'tableRow'; content: TableCell[] };

/** What is always seen of an accordion, then what it opens to. */
export type DetailsContent = [
  { type: 'detailsSummary'; content?: Inline[] | undefined },
  { type: 'detailsContent'; content: Block[] },
];

export type Column = { type: 'column'; content: Block[] };

export type Block =
  | { type: 'paragraph'; content?: Inline[] | undefined }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] | undefined }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number | undefined } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'codeBlock'; content?: { type: 'text'; text: string }[] | undefined }
  | { type: 'horizontalRule' }
  | { type: 'image'; attrs: ImageAttributes }
  | { type: 'table'; content: TableRow[] }
  | { type: 'callout'; attrs: { tone: CalloutTone }; content: Block[] }
  | { type: 'video'; attrs: VideoAttributes }
  | { type: 'audio'; attrs: AudioAttributes }
  | { type: 'file'; attrs: FileAttributes }
  | { type: 'formula'; attrs: FormulaAttributes }
  | { type: 'details'; content: DetailsContent }
  | { type: 'columns'; content: Column[] };

/** What an author writes, as the editor (Tiptap, ProseMirror) gives it and the database keeps it. */
export type RichText = { type: 'doc'; content: Block[] };

export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Whether a link may lead there: http, https, mailto or an anchor in the same text, without white space or control
 * characters (which browsers drop, so that `java\nscript:` would come alive).
 */
export function isAllowedLink(href: string): boolean {
  return href.length <= 2000 && /^(https?:\/\/|mailto:|#)[^\s\p{Cc}]*$/iu.test(href) && href !== 'mailto:';
}

/** Whether an image may come from there: a path of this site, or https. */
export function isAllowedImageSource(src: string): boolean {
  return src.length <= 2000 && /^(https:\/\/|\/(?![/\\]))[^\s\p{Cc}\\]*$/iu.test(src);
}

const mark: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code']) }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().refine(isAllowedLink, problem('address-invalid')) }),
  }),
]);

const plainTextNode = z.object({ type: z.literal('text'), text: z.string().min(1) });

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  plainTextNode.extend({ marks: z.array(mark).max(12).optional() }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('inlineFormula'), attrs: formulaAttributes }),
]);

const pixels = z.int().min(1).max(20_000).nullish();

const imageAttributes: z.ZodType<ImageAttributes> = z
  .object({
    fileId: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/)
      .nullish(),
    src: z.string().refine(isAllowedImageSource, problem('address-invalid')).nullish(),
    alt: z.string().max(500).nullish(),
    width: pixels,
    height: pixels,
  })
  .refine((image) => Boolean(image.fileId ?? image.src), problem('rich-text-invalid'));

const inlines = z.array(inline).optional();
const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block).min(1));
const listItems: z.ZodType<ListItem[]> = z
  .array(z.object({ type: z.literal('listItem'), content: blocks }))
  .min(1);

const span = z.int().min(1).max(100).optional();
const cell: z.ZodType<TableCell> = z.object({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .object({
      colspan: span,
      rowspan: span,
      colwidth: z.array(z.int().min(0).max(20_000)).max(100).nullish(),
    })
    .optional(),
  content: blocks,
});
const row: z.ZodType<TableRow> = z.object({ type: z.literal('tableRow'), content: z.array(cell).max(100) });

const details: z.ZodType<DetailsContent> = z.tuple([
  z.object({ type: z.literal('detailsSummary'), content: inlines }),
  z.object({ type: z.literal('detailsContent'), content: blocks }),
]);
const columns: z.ZodType<Column[]> = z
  .array(z.object({ type: z.literal('column'), content: blocks }))
  .min(2)
  .max(3);

const block: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: inlines }),
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.literal([2, 3, 4]) }),
    content: inlines,
  }),
  z.object({ type: z.literal('bulletList'), content: listItems }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(9999).optional() }).optional(),
    content: listItems,
  }),
  z.object({ type: z.literal('blockquote'), content: blocks }),
  z.object({ type: z.literal('codeBlock'), content: z.array(plainTextNode).optional() }),
  z.object({ type: z.literal('horizontalRule') }),
  z.object({ type: z.literal('image'), attrs: imageAttributes }),
  z.object({ type: z.literal('table'), content: z.array(row).min(1).max(500) }),
  z.object({
    type: z.literal('callout'),
    attrs: z.object({ tone: z.enum(calloutTones) }),
    content: blocks,
  }),
  z.object({ type: z.literal('video'), attrs: videoAttributes }),
  z.object({ type: z.literal('audio'), attrs: audioAttributes }),
  z.object({ type: z.literal('file'), attrs: fileAttributes }),
  z.object({ type: z.literal('formula'), attrs: formulaAttributes }),
  z.object({ type: z.literal('details'), content: details }),
  z.object({ type: z.literal('columns'), content: columns }),
]);

/**
 * Accepts exactly the nodes and marks above and drops every other attribute (alignment, classes, ...). Size and depth
 * are checked first, without recursion, so that no text can exhaust the server.
 */
export const richTextSchema: z.ZodType<RichText, unknown> = z
  .unknown()
  .superRefine((value, context) => {
    const excess = excessOf(value);
    if (excess) context.addIssue({ code: 'custom', ...problem(excess) });
  })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(block) }));
