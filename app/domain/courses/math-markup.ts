/** The elements and attributes of MathML Core and of its tables that a rendered formula may hold. */
export const mathTags = [
  ...[
    'math',
    'semantics',
    'mrow',
    'mi',
    'mn',
    'mo',
    'mtext',
    'mspace',
    'ms',
    'mstyle',
    'mpadded',
    'mphantom',
  ],
  ...['mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'menclose'],
  ...['mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd', 'merror'],
] as const;

const mathAttributes = new Set(
  'xmlns display mathvariant mathcolor mathbackground mathsize stretchy fence separator symmetric largeop movablelimits lspace rspace minsize maxsize form accent accentunder linethickness columnalign columnspacing columnlines rowalign rowspacing rowlines frame width height depth voffset scriptlevel displaystyle notation columnspan rowspan side'.split(
    ' ',
  ),
);

const known: ReadonlySet<string> = new Set(mathTags);

/** Whether it is one `math` element of such elements and attributes and nothing else, so that it may stand in a page. */
export function isMathMarkup(html: string): boolean {
  if (!html.startsWith('<math') || !html.endsWith('</math>')) return false;
  const rest = html.replace(/<(\/?)([a-z]+)((?: [a-z]+="[^"<>&]*")*)>/g, (whole, slash, tag, attributes) => {
    const names = [...String(attributes).matchAll(/ ([a-z]+)=/g)].map((match) => match[1] ?? '');
    const fine =
      known.has(String(tag)) && (!slash || !attributes) && names.every((name) => mathAttributes.has(name));
    return fine ? '' : String(whole);
  });
  return !/[<>]/.test(rest);
}
