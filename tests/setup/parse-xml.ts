export type XmlNode = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
};

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)(\/?)>|([^<]+)/y;

/** A strict parser of the XML we write ourselves: anything that is not well-formed throws. */
export function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    const parent = open.at(-1);
    if (!found || !parent) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, opening, attributes = '', selfClosing, text] = found;
    if (closing) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing at ${at}`);
    } else if (opening) {
      const node: XmlNode = { name: opening, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(node);
      if (!selfClosing) open.push(node);
    } else if (text) {
      if (parent === top && text.trim()) throw new Error('text outside the root');
      parent.text += unescape(text);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new Error('not one closed root');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key,
    unescape(value),
  ]);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`attribute twice: ${text}`);
  return Object.fromEntries(pairs) as Record<string, string>;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('no XML character');
  return text.replace(/&(\w*)(;?)/g, (_, name: string, end: string) => {
    const character = entities[name];
    if (!character || !end) throw new Error(`unknown entity &${name}`);
    return character;
  });
}
