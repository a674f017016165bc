import { certificateLanguage, drawFoot, drawFrame, drawSender } from '~/documents/certificate-parts';
import { faint, ink, left, legible, right, soft } from '~/documents/certificate-parts';
import type { CertificateLook, Draw } from '~/documents/certificate-parts';
import { pdfDocument } from '~/documents/pdf-document';
import { pdfText } from '~/documents/pdf-text';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
import type { CertificateStatement } from '~/domain/learning/certificate-statement';
import { translator, type Language } from '~/locales/translator';

const factColumns = [0, 330, 480];

/** The certificate of completion as a tagged PDF of one page, drawn from its statement alone: the same each time. */
export async function renderCertificate(
  statement: CertificateStatement,
  look: CertificateLook,
): Promise<Uint8Array> {
  const language = certificateLanguage(statement);
  const t = translator(language, 'documents');
  const name = `${statement.learner.firstName} ${statement.learner.lastName}`;
  const { title } = statement.course;
  const { doc, bytes } = pdfDocument({
    ...{ language, madeAt: look.issuedAt, layout: 'landscape' },
    info: {
      Title: t('certificate.titleFor', { name, course: title }),
      Author: statement.organization.name,
      Subject: look.address,
    },
  });
  drawFrame(doc, look.accentColour);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const draw: Draw = (kind, work, alt) => root.add(doc.struct(kind, alt === undefined ? {} : { alt }, work));
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
