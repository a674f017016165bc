import { pdfDocument } from '~/documents/pdf-document';
import { fontFile, fontRuns, type FontWeight } from '~/documents/pdf-fonts';

export type TextLook = { size: number; weight?: FontWeight; colour?: string; spacing?: number };
export type TextBlock = { lines: string[]; size: number };

/** In amounts all digits have one width: without it a comma after a 7 can hardly be seen. */
const amounts = /(\d+(?:[.,]\d+)+)/;

function piecesOf(text: string) {
  return fontRuns(text).flatMap((run) =>
    run.text
      .split(amounts)
      .map((part, index) => ({ subset: run.subset, text: part, options: index % 2 ? tabular : plain }))
      .filter((piece) => piece.text !== ''),
  );
}

const tabular: { features?: PDFKit.Mixins.OpenTypeFeatures[] } = { features: ['tnum'] };
const plain: typeof tabular = {};

// Laying text out is four fifths of what a document takes, and documents say the same words: what was measured once in a
// process is known. Long texts are seldom said twice (hashes, paths, whole lines): they are measured again.
const unitWidths = new Map<string, number>();
const mostWidths = 10_000;
const longestKept = 32;

// A word laid out takes some kilobytes: what documents named each its own way (people, hashes) is forgotten early.
const layouts = new Map<string, Record<string, unknown>>();
const mostWords = 4_000;

// Reading the tables of a font is as long as a short document: they are read once in a process.
const parsedFonts = new Map<string, object>();

/**
 * A font as pdfkit parses it, with glyphs of this document's own: embedding a font makes it remember glyphs that stand in
 * accented ones without their characters, and what is laid out later would be drawn and not said. So the one that is
 * shared is never embedded itself.
 */
function fontSource(subset: string, weight: FontWeight, name: string): PDFKit.Mixins.PDFFontSource {
  const parsed = parsedFonts.get(name) ?? parseFont(fontFile(subset, weight));
  parsedFonts.set(name, parsed);
  const font = Object.create(parsed, { _glyphs: { value: {}, writable: true } }) as object;
  return font as PDFKit.Mixins.PDFFontSource;
}

function parseFont(file: Buffer): object {
  const { doc } = pdfDocument({
    language: 'fr',
    info: { Title: '' },
    madeAt: new Date(0),
    autoFirstPage: false,
  });
  doc.font(file);
  const parsed: unknown = Reflect.get(Reflect.get(doc, '_font') as object, 'font');
  if (typeof parsed !== 'object' || parsed === null) throw new Error('pdfkit keeps its fonts elsewhere');
  // Its layout engine is then that of all documents, and lays out with glyphs that know their characters.
  Reflect.get(parsed, '_layoutEngine');
  return parsed;
}

/**
 * Gives a document's font the words that other documents laid out in it: pdfkit keeps them by font and document, though
 * they depend on neither document nor size. What was kept is forgotten, as a document begins, once it is so many words.
 */
function shareLayouts(doc: PDFKit.PDFDocument, name: string): void {
  const font: unknown = Reflect.get(doc, '_font');
  if (typeof font !== 'object' || font === null || typeof Reflect.get(font, 'layoutCache') !== 'object')
    return;
  if (!layouts.has(name)) layouts.set(name, Object.create(null) as Record<string, unknown>);
  Reflect.set(font, 'layoutCache', layouts.get(name));
}

const wordsKept = (): number =>
  [...layouts.values()].reduce((words, kept) => words + Object.keys(kept).length, 0);

type ChooseFont = (subset: string, weight: FontWeight, size: number) => void;

function fontChooser(doc: PDFKit.PDFDocument): ChooseFont {
  const known = new Set<string>();
  return (subset, weight, size) => {
    const name = `${subset}-${weight}`;
    const isFirst = !known.has(name);
    if (isFirst) doc.registerFont(name, fontSource(subset, weight, name));
    known.add(name);
    doc.font(name).fontSize(size);
    if (isFirst) shareLayouts(doc, name);
  };
}

// Text is measured in a document that is never written: what is known already must not change which font a document
// takes first, or the same document would be other bytes.
let measuring: { doc: PDFKit.PDFDocument; chooseFont: ChooseFont } | null = null;

function measuringDocument() {
  if (measuring) return measuring;
  const { doc } = pdfDocument({
    ...{ language: 'fr', info: { Title: '' }, madeAt: new Date(0), autoFirstPage: false },
  });
  measuring = { doc, chooseFont: fontChooser(doc) };
  return measuring;
}

/** Fonts scale: a text is measured once, at 100 points. */
function unitWidth(text: string, weight: FontWeight): number {
  const key = `${weight} ${text}`;
  let width = unitWidths.get(key);
  if (width === undefined) {
    const { doc, chooseFont } = measuringDocument();
    width = piecesOf(text).reduce((total, piece) => {
      chooseFont(piece.subset, weight, 100);
      return total + doc.widthOfString(piece.text, piece.options) / 100;
    }, 0);
    if (unitWidths.size >= mostWidths) unitWidths.clear();
    if (text.length <= longestKept) unitWidths.set(key, width);
  }
  return width;
}

/** Draws and measures text in Inter, whatever subset its characters are in. */
export function pdfText(doc: PDFKit.PDFDocument) {
  const chooseFont = fontChooser(doc);
  if (wordsKept() > mostWords) {
    layouts.clear();
    measuring = null;
  }

  function widthOf(text: string, { size, weight = 400, spacing = 0 }: TextLook): number {
    return unitWidth(text, weight) * size + spacing * [...text].length;
  }

  /** One line with its top at `y`; returns its width. */
  function line(text: string, x: number, y: number, look: TextLook): number {
    const { size, weight = 400, colour = '#1a1e21', spacing = 0 } = look;
    let left = x;
    for (const piece of piecesOf(text)) {
      chooseFont(piece.subset, weight, size);
      doc.fillColor(colour);
      doc.text(piece.text, left, y, { lineBreak: false, characterSpacing: spacing, ...piece.options });
      left += widthOf(piece.text, look);
    }
    return left - x;
  }

  function wrap(text: string, width: number, look: TextLook): string[] {
    const lines: { text: string; width: number }[] = [];
    const space = widthOf(' ', look);
    for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
      const last = lines.at(-1);
      const wordWidth = widthOf(word, look);
      if (last && last.width + space + wordWidth <= width) {
        last.text += ` ${word}`;
        last.width += space + wordWidth;
      } else lines.push({ text: word, width: wordWidth });
    }
    return lines.map((line) => line.text);
  }

  /** The largest size, from the look's down to `smallest`, at which the text stands in so many lines; cut off at worst. */
  function fit(
    text: string,
    width: number,
    look: TextLook,
    limits: { lines: number; smallest: number },
  ): TextBlock {
    for (let { size } = look; size >= limits.smallest; size -= 1) {
      const lines = wrap(text, width, { ...look, size });
      const fits =
        lines.length <= limits.lines && lines.every((one) => widthOf(one, { ...look, size }) <= width);
      if (fits) return { lines, size };
    }
    const size = limits.smallest;
    const lines = wrap(text, width, { ...look, size }).slice(0, limits.lines);
    return { lines: lines.map((one) => shorten(one, width, { ...look, size })), size };
  }

  function shorten(text: string, width: number, look: TextLook): string {
    let characters = [...text];
    while (characters.length > 1 && widthOf(`${characters.join('')}…`, look) > width)
      characters = characters.slice(0, -1);
    return characters.length < [...text].length ? `${characters.join('')}…` : text;
  }

  /** Lines under one another; returns where the next would begin. */
  function block(
    { lines, size }: TextBlock,
    x: number,
    y: number,
    look: Omit<TextLook, 'size'> & { leading?: number },
  ) {
    const height = size * (look.leading ?? 1.25);
    lines.forEach((text, index) => line(text, x, y + index * height, { ...look, size }));
    return y + lines.length * height;
  }

  return { line, widthOf, wrap, fit, block };
}
