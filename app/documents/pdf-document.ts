import PDFDocument from 'pdfkit';
import type { Language } from '~/locales/translator';

type Settings = Pick<PDFKit.PDFDocumentOptions, 'layout' | 'subset' | 'bufferPages' | 'autoFirstPage'> & {
  language: Language;
  info: { Title: string; Author?: string; Subject?: string };
  /** When it says that it was made: the same document is the same bytes. */
  madeAt: Date;
};

/** A tagged document on A4, and its bytes as it is drawn; await them after `doc.end()`. */
export function pdfDocument({ language, info, madeAt, ...settings }: Settings): {
  doc: PDFKit.PDFDocument;
  bytes: Promise<Uint8Array>;
} {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true },
    ...settings,
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    info: { ...info, Creator: 'Assidu', CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  return { doc, bytes };
}
