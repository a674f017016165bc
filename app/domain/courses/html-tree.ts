export type HtmlElement = { tag: string; attributes: Map<string, string>; children: HtmlNode[] };

export type HtmlNode = string | HtmlElement;

const voidTags = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** What these hold is never text for a reader: it is dropped with them. */
const droppedTags = new Set(
  'applet canvas embed head noembed noframes noscript object script select style svg template textarea title xml'.split(
    ' ',
  ),
);

/** Elements that an opening tag closes when it stands directly in one of them, though nobody wrote their end. */
const closedBy: Record<string, readonly string[]> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};

const endsParagraph = new Set(
  'address article aside blockquote div dl figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

// Tags beyond this depth are ignored and their text kept: no page nests like that, and walking must not overflow.
const deepest = 60;

// No unquoted < within a tag: otherwise a long row of them would be scanned again from each.
const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;

/**
 * A fragment of HTML as a tree of elements and text, entities resolved. Forgiving as browsers are with missing or
 * crossed ends; scripts, styles, forms and embedded things are left out with their content. Meant for reducing foreign
 * HTML to what we allow, not for keeping it.
 */
export function htmlTree(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] };
  const open: HtmlElement[] = [root];
  let textFrom = 0;
  let dropping: string | null = null;

  const addText = (upTo: number) => {
    if (!dropping && upTo > textFrom) open.at(-1)!.children.push(decodeEntities(html.slice(textFrom, upTo)));
  };

  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    addText(match.index);
    textFrom = token.lastIndex;
    const [, slash, name, attributes] = match;
    if (!name) continue;
    const tag = name.toLowerCase();
    if (dropping) {
      if (slash && tag === dropping) dropping = null;
    } else if (slash) {
      close(open, tag);
    } else if (droppedTags.has(tag)) {
      if (!voidTags.has(tag) && !attributes!.endsWith('/')) dropping = tag;
    } else {
      closeImplied(open, tag);
      const element: HtmlElement = { tag, attributes: attributesOf(attributes!), children: [] };
      if (!voidTags.has(tag) && open.length >= deepest) continue;
      open.at(-1)!.children.push(element);
      if (!voidTags.has(tag)) open.push(element);
    }
  }
  addText(html.length);
  return root.children;
}

function close(open: HtmlElement[], tag: string) {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

function closeImplied(open: HtmlElement[], tag: string) {
  if (endsParagraph.has(tag) && open.at(-1)!.tag === 'p') open.pop();
  while (open.length > 1 && closedBy[tag]?.includes(open.at(-1)!.tag)) open.pop();
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)) {
    const name = match[1]!.toLowerCase();
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
  }
  return attributes;
}

// The names of the characters of Latin-1 from 160 on, in their order, then those of typography.
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named = new Map<string, string>([
  ...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", OElig: 'Œ', oelig: 'œ', euro: '€' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' }),
  ...Object.entries({
    hellip: '…',
    trade: '™',
    rarr: '→',
    larr: '←',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
  }),
]);

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]*));/g,
    (whole, decimal, hex, name) => {
      if (name) return named.get(name as string) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
      const usable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return usable || code === 9 || code === 10 ? String.fromCodePoint(code) : '';
    },
  );
}

/** The elements of these tags within, however wrapped, not those within another of them. */
export function elementsOf(parent: HtmlElement, ...tags: string[]): HtmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (tags.includes(child.tag)) return [child];
    return elementsOf(child, ...tags);
  });
}

/** The words within, lines ended as they are written. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join('');
}
