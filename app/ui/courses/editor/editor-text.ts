import { richTextSchema, type RichText } from '~/domain/courses/rich-text';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/**
 * The text as it is to be stored: without the empty paragraphs that the editor keeps at the end for the caret, so that
 * opening a lesson and clicking in it changes nothing, and without pictures that are still on their way to us.
 */
export function editorText(editor: { getJSON: () => unknown }): RichText {
  const { content } = arrived(editor.getJSON() as EditorNode) as RichText;
  let end = content.length;
  while (end > 1 && isEmptyParagraph(content[end - 1])) end -= 1;
  return { type: 'doc', content: content.slice(0, end) };
}

type EditorNode = { type: string; attrs?: Record<string, unknown>; content?: EditorNode[] };

/** Where a picture is awaited a line stands empty, so that what holds it is never without content. */
function arrived(node: EditorNode): EditorNode {
  if (node.type === 'image') {
    const { pending, ...attrs } = node.attrs ?? {};
    return pending ? { type: 'paragraph' } : { ...node, attrs };
  }
  return node.content ? { ...node, content: node.content.map(arrived) } : node;
}

function isEmptyParagraph(block: RichText['content'][number] | undefined): boolean {
  return block?.type === 'paragraph' && !block.content?.length;
}

/** Whether two texts say the same, whatever the editor or the database adds to them or puts in another order. */
export function sameText(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((text) => richTextSchema.safeParse(text));
  return Boolean(first?.success && second?.success && written(first.data) === written(second.data));
}

function written(text: RichText): string {
  return canonicalJson(JSON.parse(JSON.stringify(text)));
}
