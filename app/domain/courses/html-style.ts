import type { HtmlElement } from '~/domain/courses/html-tree';

/** One property of an element's style attribute, in small letters; empty where it is not set. */
export function styleOf(node: HtmlElement, property: string): string {
  const style = node.attributes.get('style') ?? '';
  const declaration = style
    .split(';')
    .findLast((part) => part.split(':')[0]?.trim().toLowerCase() === property);
  return declaration
    ? declaration
        .slice(declaration.indexOf(':') + 1)
        .trim()
        .toLowerCase()
    : '';
}

/** Whether it is not shown where it comes from: hidden text, and the mark that Word writes before an item of a list. */
export function isHidden(node: HtmlElement): boolean {
  if (!node.attributes.has('style')) return false;
  return (
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'mso-hide') === 'all' ||
    /^ignore\b/.test(styleOf(node, 'mso-list'))
  );
}
