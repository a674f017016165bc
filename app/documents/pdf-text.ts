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

/** Draws and measures text in Inter, whatever subset its characters are in. */
export function pdfText(doc: PDFKit.PDFDocument) {
  const known = new Set<string>();
  const unitWidths = new Map<string, number>();

  function chooseFont(subset: string, weight: FontWeight, size: number) {
    const name = `${subset}-${weight}`;
    if (!known.has(name)) doc.registerFont(name, fontFile(subset, weight));
    known.add(name);
    doc.font(name).fontSize(size);
  }

  /** Fonts scale: a text is measured once, at 100 points. */
  function unitWidth(text: string, weight: FontWeight): number {
    const key = `${weight} ${text}`;
    let width = unitWidths.get(key);
    if (width === undefined) {
      width = piecesOf(text).reduce((total, piece) => {
        chooseFont(piece.subset, weight, 100);
        return total + doc.widthOfString(piece.text, piece.options) / 100;
      }, 0);
      unitWidths.set(key, width);
    }
    return width;
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
