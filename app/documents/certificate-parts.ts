import { accentInk } from '~/documents/accent-ink';
import { drawQrCode } from '~/documents/qr-code';
import { pdfText } from '~/documents/pdf-text';
import { formatDay } from '~/domain/calendar-format';
import type { CertificateStatement } from '~/domain/learning/certificate-statement';
import { formatActivityDeclaration } from '~/domain/organizations/activity-declaration';
import { isLanguage, translator, type Language } from '~/locales/translator';

export type CertificateLook = {
  code: string;
  issuedAt: Date;
  /** Where anybody checks the code. */
  address: string;
  /** `#rrggbb` */
  accentColour: string;
  /** A PNG or JPEG image; other types cannot be put into a PDF. */
  logo: Uint8Array | null;
};

/** Draws a tagged element of the document. */
export type Draw = (kind: string, work: () => void, alt?: string) => void;

export const page = { width: 841.89, height: 595.28 };
export const left = 74;
export const right = page.width - 56;
export const ink = '#1a1e21';
export const soft = '#474e55';
export const faint = '#60676e';

/** The language a certificate is written in: the course's, or English for courses in neither of ours. */
export function certificateLanguage({ course }: CertificateStatement): Language {
  return isLanguage(course.language) ? course.language : 'en';
}

/** Decoration: not read aloud. */
export function drawFrame(doc: PDFKit.PDFDocument, accent: string): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(0, 0, page.width, page.height).fill('#ffffff');
  doc.rect(0, 0, 18, page.height).fill(accent);
  doc.save().opacity(0.07);
  doc.circle(page.width - 40, 30, 190).fill(accent);
  doc.circle(page.width - 40, 30, 120).fill(accent);
  doc.restore().opacity(1);
  doc.moveTo(left, 372).lineTo(right, 372).lineWidth(0.75).stroke('#e0e0d8');
  doc.endMarkedContent();
}

export function drawSender(
  doc: PDFKit.PDFDocument,
  draw: Draw,
  statement: CertificateStatement,
  look: CertificateLook,
): void {
  const { name } = statement.organization;
  const text = pdfText(doc);
  const { logo } = look;
  if (logo) {
    draw('Figure', () => doc.image(Buffer.from(logo), left, 48, { fit: [180, 56], valign: 'center' }), name);
    return;
  }
  draw('P', () => {
    const sender = text.fit(name, 420, { size: 20, weight: 600 }, { lines: 2, smallest: 12 });
    text.block(sender, left, 60, { weight: 600, colour: ink });
  });
}

export function drawFoot(
  doc: PDFKit.PDFDocument,
  draw: Draw,
  statement: CertificateStatement,
  look: CertificateLook,
): void {
  const language = certificateLanguage(statement);
  const t = translator(language, 'documents');
  const text = pdfText(doc);
  const { city, name, activityDeclaration, activityPrefecture } = statement.organization;
  const qr = { x: right - 84, y: 462, size: 84 };
  draw('P', () => {
    text.line(t('certificate.madeAt', { city, day: formatDay(statement.issuedOn, language) }), left, 452, {
      size: 11,
      colour: soft,
    });
    text.block(text.fit(name, 340, { size: 12, weight: 600 }, { lines: 1, smallest: 9 }), left, 469, {
      weight: 600,
    });
  });
  draw('P', () => {
    const lines = [t('certificate.note')];
    if (activityDeclaration) {
      const number = formatActivityDeclaration(activityDeclaration);
      const key = activityPrefecture ? 'certificate.declarationAt' : 'certificate.declaration';
      lines.unshift(t(key, { number, prefecture: activityPrefecture ?? '' }));
    }
    const small = lines.flatMap((one) => text.wrap(one, 400, { size: 7.5 }));
    text.block({ lines: small, size: 7.5 }, left, 548 - small.length * 10.2, {
      colour: faint,
      leading: 1.36,
    });
  });
  draw(
    'Figure',
    () => drawQrCode(doc, look.address, qr.x, qr.y, qr.size),
    t('certificate.qrCode', { address: look.address }),
  );
  draw('P', () => {
    const label = t('certificate.verify');
    const column = qr.x - 14;
    const aligned = (line: string, y: number, style: Parameters<typeof text.line>[3]) =>
      text.line(line, column - text.widthOf(line, style), y, style);
    aligned(label, 474, { size: 9, weight: 600, colour: faint });
    aligned(look.code, 489, { size: 15, weight: 600, colour: ink, spacing: 0.5 });
    const address = look.address.replace(/^https?:\/\//, '');
    const { size } = text.fit(address, 260, { size: 8.5 }, { lines: 1, smallest: 6 });
    aligned(address, 511, { size, colour: soft });
  });
}

/** The accent where it can be read on white, else ink. */
export const legible = (accent: string) => (accentInk(accent) === '#ffffff' ? accent : ink);
