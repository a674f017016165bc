import { pdfText, type TextLook } from '~/documents/pdf-text';

/** A4 upright, in points. */
export const page = { width: 595.28, height: 841.89 };
export const left = 52;
export const right = page.width - 52;
export const width = right - left;
/** Where the text of a page ends and its foot begins. */
export const footTop = page.height - 62;
export const continuedTop = 92;

export const accent = '#0b6e5f';
export const ink = '#1a1e21';
export const soft = '#474e55';
export const faint = '#60676e';
export const hairline = '#d8dedb';
export const tint = '#f1f5f3';

/** Whose document it is: an organization's name, colour and logo (PNG or JPEG); null for the platform's own. */
export type InvoiceBrand = { name: string; accentColour: string; logo: Uint8Array | null };

/** What the parts of an invoice draw with: text, tagged elements, and untagged decoration. */
export function invoicePage(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  brand: InvoiceBrand | null = null,
) {
  const text = pdfText(doc);

  /** An element of the document's structure, read aloud in this order. */
  function draw(kind: string, work: () => void): void {
    root.add(doc.struct(kind, {}, work));
  }

  /** Decoration and repetitions: not read aloud. */
  function decorate(work: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' });
    work();
    doc.endMarkedContent();
  }

  /** Lines no wider than this; a word too long for a line is cut. */
  function wrap(content: string, room: number, look: TextLook): string[] {
    return text.wrap(content, room, look).flatMap((line) => {
      const pieces: string[] = [];
      let rest = [...line];
      while (text.widthOf(rest.join(''), look) > room && rest.length > 1) {
        // Halved rather than shortened sign by sign: each width that is asked for is laid out.
        let [count, tooMany] = [1, rest.length];
        while (tooMany - count > 1) {
          const middle = Math.floor((count + tooMany) / 2);
          if (text.widthOf(rest.slice(0, middle).join(''), look) > room) tooMany = middle;
          else count = middle;
        }
        pieces.push(rest.slice(0, count).join(''));
        rest = rest.slice(count);
      }
      return [...pieces, rest.join('')];
    });
  }

  /** Wrapped text with its top at `y`; returns where the next would begin. */
  function paragraph(
    content: string,
    x: number,
    y: number,
    room: number,
    look: TextLook & { leading?: number },
  ): number {
    return text.block({ lines: wrap(content, room, look), size: look.size }, x, y, { leading: 1.4, ...look });
  }

  /** One line that ends at `x`. */
  function ending(content: string, x: number, y: number, look: TextLook): void {
    text.line(content, x - text.widthOf(content, look), y, look);
  }

  function rule(y: number, from = left, to = right, colour = hairline): void {
    decorate(() => {
      doc.moveTo(from, y).lineTo(to, y).lineWidth(0.6).stroke(colour);
    });
  }

  return {
    doc,
    root,
    brand,
    accent: brand?.accentColour ?? accent,
    text,
    draw,
    decorate,
    wrap,
    paragraph,
    ending,
    rule,
  };
}

export type InvoicePage = ReturnType<typeof invoicePage>;
