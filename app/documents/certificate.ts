import PDFDocument from 'pdfkit';
import { accentInk } from '~/documents/accent-ink';
import { drawQrCode } from '~/documents/qr-code';
import { pdfText } from '~/documents/pdf-text';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
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

const page = { width: 841.89, height: 595.28 };
const left = 74;
const right = page.width - 56;
const factColumns = [0, 330, 480];
const ink = '#1a1e21';
const soft = '#474e55';
const faint = '#60676e';

/** The language a certificate is written in: the course's, or English for courses in neither of ours. */
export function certificateLanguage({ course }: CertificateStatement): Language {
  return isLanguage(course.language) ? course.language : 'en';
}

/** The certificate of completion as a tagged PDF of one page, drawn from its statement alone: the same each time. */
export async function renderCertificate(
  statement: CertificateStatement,
  look: CertificateLook,
): Promise<Uint8Array> {
  const language = certificateLanguage(statement);
  const t = translator(language, 'documents');
  const name = `${statement.learner.firstName} ${statement.learner.lastName}`;
  const { title } = statement.course;
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: t('certificate.titleFor', { name, course: title }),
      Author: statement.organization.name,
      Subject: look.address,
      Creator: 'Assidu',
      CreationDate: look.issuedAt,
      ModDate: look.issuedAt,
    },
  });
  const bytes = collect(doc);
  drawFrame(doc, look.accentColour);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const draw = (kind: string, work: () => void, alt?: string) =>
    root.add(doc.struct(kind, alt === undefined ? {} : { alt }, work));
  const text = pdfText(doc);
  const width = right - left;

  drawSender(doc, draw, statement, look);
  draw('H1', () => {
    const heading = t('certificate.title').toLocaleUpperCase(language);
    text.line(heading, left, 150, {
      size: 11,
      weight: 600,
      colour: legible(look.accentColour),
      spacing: 1.6,
    });
  });
  draw('P', () => {
    text.line(t('certificate.certifies', { organization: statement.organization.name }), left, 181, {
      size: 12,
      colour: soft,
    });
  });
  let below = 0;
  draw('P', () => {
    const person = text.fit(
      name,
      width,
      { size: 38, weight: 600, spacing: -0.6 },
      { lines: 1, smallest: 16 },
    );
    below = text.block(person, left, 201, { weight: 600, spacing: -0.6, leading: 1.3 });
  });
  draw('P', () => text.line(t('certificate.completed'), left, below + 8, { size: 12, colour: soft }));
  draw('P', () => {
    const course = text.fit(title, width, { size: 24, weight: 600 }, { lines: 2, smallest: 14 });
    below = text.block(course, left, below + 28, { weight: 600, leading: 1.28 });
  });
  factsOf(statement, language).forEach(([label, value], index) => {
    const x = left + (factColumns[index] ?? 0);
    draw('P', () => {
      text.line(label, x, 386, { size: 9, weight: 600, colour: faint });
      text.block({ lines: text.wrap(value, 290, { size: 12 }), size: 12 }, x, 401, {
        colour: ink,
        leading: 1.35,
      });
    });
  });
  drawFoot(doc, draw, statement, look);
  root.end();
  doc.end();
  return bytes;
}

/** The accent where it can be read on white, else ink. */
const legible = (accent: string) => (accentInk(accent) === '#ffffff' ? accent : ink);

type Draw = (kind: string, work: () => void, alt?: string) => void;

function factsOf(
  { startedOn, completedOn, minutes, lessons, course }: CertificateStatement,
  language: Language,
) {
  const t = translator(language, 'documents');
  const [from, to] = [startedOn, completedOn].map((day) =>
    formatDay(day, language).replaceAll(' ', '\u00a0'),
  );
  const period =
    startedOn === completedOn ? t('certificate.oneDay', { day: to }) : t('certificate.days', { from, to });
  const content = `${t('certificate.lessons', { count: lessons })}, ${t('certificate.version', { version: course.version })}`;
  return [
    [t('certificate.period'), period],
    [t('certificate.duration'), formatMinutes(minutes, language)],
    [t('certificate.content'), content],
  ] as const;
}

/** Decoration: not read aloud. */
function drawFrame(doc: PDFKit.PDFDocument, accent: string): void {
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

function drawSender(
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

function drawFoot(
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

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
