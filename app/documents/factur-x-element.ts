export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: string | readonly XmlElement[];
};

type Child = XmlElement | null | undefined | readonly (XmlElement | null | undefined)[];

/** An element that holds elements, in this order; what is null is left out. */
export function group(name: string, ...children: Child[]): XmlElement {
  const content = children.flat().filter((child): child is XmlElement => Boolean(child));
  return { name, attributes: {}, content };
}

/** An element that holds text. */
export function leaf(name: string, text: string, attributes: Record<string, string> = {}): XmlElement {
  return { name, attributes, content: text };
}

/** As {@link leaf}, or nothing where there is no text. */
export function leafOf(
  name: string,
  text: string | null | undefined,
  attributes?: Record<string, string>,
): XmlElement | null {
  const oneLine = text?.replace(/\s+/g, ' ').trim();
  return oneLine ? leaf(name, oneLine, attributes) : null;
}

/** The document of a root element, indented, in UTF-8. */
export function xmlDocument(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  const declared = Object.fromEntries(
    Object.entries(namespaces).map(([prefix, address]) => [`xmlns:${prefix}`, address]),
  );
  const withNamespaces = { ...root, attributes: { ...declared, ...root.attributes } };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(withNamespaces, '')}\n`;
}

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${xmlText(content)}</${name}>`;
  return `${start}>\n${content.map((child) => write(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text escaped for XML 1.0, in content and in attributes; characters that XML cannot hold become �. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
