export const richTextLimits = { depth: 12, nodes: 20_000, characters: 400_000, formulas: 500 } as const;

/** What of a text, whatever it is, goes beyond the limits; found without recursion. */
export function excessOf(root: unknown): 'rich-text-too-large' | 'rich-text-too-deep' | null {
  const waiting = [{ node: root, depth: 1 }];
  let nodes = 0;
  let characters = 0;
  let formulas = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > richTextLimits.depth) return 'rich-text-too-deep';
    if (next.node === null || typeof next.node !== 'object') continue;
    const { content, text, type } = next.node as { content?: unknown; text?: unknown; type?: unknown };
    nodes += 1;
    if (typeof text === 'string') characters += text.length;
    if (type === 'formula' || type === 'inlineFormula') formulas += 1;
    if (nodes > richTextLimits.nodes || characters > richTextLimits.characters) return 'rich-text-too-large';
    if (formulas > richTextLimits.formulas) return 'rich-text-too-large';
    if (!Array.isArray(content)) continue;
    if (content.length > richTextLimits.nodes) return 'rich-text-too-large';
    for (const node of content as unknown[]) waiting.push({ node, depth: next.depth + 1 });
  }
  return null;
}
