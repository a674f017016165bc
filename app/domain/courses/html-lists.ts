import { isHidden, styleOf } from '~/domain/courses/html-style';
import { elementsOf, textOf, type HtmlElement, type HtmlNode } from '~/domain/courses/html-tree';

type Item = { level: number; tag: 'ul' | 'ol'; start: string; element: HtmlElement };

const deepestLevel = 9;

/**
 * The same nodes with every list as `ul` or `ol` of `li`, a list within an item of the one above: from Word's paragraphs
 * that only look like items, from its lists of one item each (Word on the web), and from lists right within lists
 * (Google Docs).
 */
export function gatherLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const result: HtmlNode[] = [];
  let run: Item[] = [];
  const endRun = () => {
    result.push(...nested(run));
    run = [];
  };
  for (const node of nodes.flatMap(unwrapped)) {
    if (typeof node === 'string' && node.trim() === '') {
      if (run.length === 0) result.push(node);
      continue;
    }
    const items = typeof node === 'string' ? null : itemsOf(node);
    if (!items) {
      endRun();
      result.push(node);
      continue;
    }
    if (!items.joins) endRun();
    run.push(...items.items);
    if (!items.joins) endRun();
  }
  endRun();
  return result;
}

/** The frames that Word on the web puts around each item. */
function unwrapped(node: HtmlNode): HtmlNode[] {
  const frame =
    typeof node !== 'string' && /\bListContainerWrapper\b/.test(node.attributes.get('class') ?? '');
  return frame ? node.children : [node];
}

/** The items that an element stands for, and whether it is one list with what stands beside it; null for none. */
function itemsOf(node: HtmlElement): { items: Item[]; joins: boolean } | null {
  if (isList(node)) {
    const items = listItems(node, 1);
    return { items, joins: items.some(({ element }) => element.attributes.has('data-aria-level')) };
  }
  const word = wordItem(node);
  return word && { items: [word], joins: true };
}

const isList = (node: HtmlElement) => node.tag === 'ul' || node.tag === 'ol';

function listItems(list: HtmlElement, level: number): Item[] {
  const tag = list.tag === 'ol' ? 'ol' : 'ul';
  const start = list.attributes.get('start') ?? '';
  return list.children.flatMap((child): Item[] => {
    if (typeof child === 'string') {
      return child.trim() === '' ? [] : [{ level, tag, start, element: itemAround(child) }];
    }
    if (isList(child)) return listItems(child, Math.min(level + 1, deepestLevel));
    if (child.tag === 'li') return [{ level: Math.max(level, toldLevel(child)), tag, start, element: child }];
    const holdsItems = elementsOf(child, 'li', 'ul', 'ol').length > 0;
    if (holdsItems) return listItems({ ...list, children: child.children }, level);
    return [{ level, tag, start, element: itemAround(child) }];
  });
}

function toldLevel({ attributes }: HtmlElement): number {
  const told = Number(attributes.get('data-aria-level') ?? attributes.get('aria-level'));
  return Number.isInteger(told) ? Math.min(told, deepestLevel) : 1;
}

function itemAround(child: HtmlNode): HtmlElement {
  return { tag: 'li', attributes: new Map(), children: [child] };
}

/** A paragraph of Word that belongs to a list: its style says the level, its hidden mark which kind of list. */
function wordItem(node: HtmlElement): Item | null {
  const level = /\blevel(\d)\b/.exec(styleOf(node, 'mso-list'))?.[1];
  if (!level || /^h[1-6]$/.test(node.tag)) return null;
  const mark = hiddenText(node).replace(/[\s\u00a0]/g, '');
  const ordered = /^\(?(\d{1,3}|[a-zA-Z]|[ivxlcdm]{1,6}|[IVXLCDM]{1,6})(\.\d{1,3})*[.)°/-]/.exec(mark);
  const start = /^\d+$/.test(ordered?.[1] ?? '') ? (ordered?.[1] ?? '') : '';
  return {
    level: Math.max(1, Number(level)),
    tag: ordered ? 'ol' : 'ul',
    start,
    element: { ...itemAround(''), children: node.children },
  };
}

function hiddenText(node: HtmlElement): string {
  return node.children
    .map((child) => (typeof child === 'string' ? '' : isHidden(child) ? textOf(child) : hiddenText(child)))
    .join('');
}

function nested(items: readonly Item[]): HtmlElement[] {
  const roots: HtmlElement[] = [];
  const open: { level: number; list: HtmlElement }[] = [];
  for (const { level, tag, start, element } of items) {
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const same = open.at(-1);
    if (same?.level === level && same.list.tag !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list: HtmlElement = { tag, attributes: new Map(start ? [['start', start]] : []), children: [] };
      const above = open.at(-1)?.list.children.at(-1);
      if (above && typeof above !== 'string') above.children.push(list);
      else roots.push(list);
      open.push({ level, list });
    }
    open.at(-1)!.list.children.push({ ...element, children: [...element.children] });
  }
  return roots;
}
