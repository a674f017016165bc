import { footTop, ink, invoicePage, left, right, width } from '~/documents/invoice-page';
import { drawSignature } from '~/documents/drawn-signature';
import { withEdition, type Edition } from '~/documents/edition';
import { drawLetterhead, drawLetterheadFeet, letterheadBottom, letterheadInk } from '~/documents/letterhead';
import { pdfDocument } from '~/documents/pdf-document';
import { drawFacts } from '~/documents/sheet-facts';
import type { SheetOrganization } from '~/documents/sheet-data';
import { drawSheetTable, nameLook, small } from '~/documents/sheet-table';
import type { Hours } from '~/domain/attendance/hours';
import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

export type AttendanceCertificate = {
  language: Language;
  organization: SheetOrganization;
  learner: string;
  course: string;
  /** `YYYY-MM-DD`; null where nothing was attended or done. */
  period: { from: string; to: string } | null;
  hours: Pick<Hours, 'planned' | 'attended' | 'eLearningPlanned' | 'eLearningDone' | 'total'>;
  /** Null where it speaks of an order: what its funder retains stands in the settlement. */
  policy: PartialPresence | null;
  sessions: readonly {
    title: string;
    from: string;
    to: string;
    plannedMinutes: number;
    attendedMinutes: number;
    retainedMinutes?: number;
  }[];
  lessons: { done: number; total: number };
  /** Of the signatory: PNG or JPEG. */
  signature?: Uint8Array | null;
  /** The number of the order it speaks of alone. */
  order?: string;
  edition?: Edition;
  madeOn: string;
  madeAt: Date;
};

/** The attendance certificate of a learner (attestation d'assiduité) as a tagged PDF on the organization's letterhead. */
export async function renderAttendanceCertificate(certificate: AttendanceCertificate): Promise<Uint8Array> {
  const { language, organization, learner, course, hours, policy, madeAt } = certificate;
  const t = translator(language, 'sheets');
  const minutes = (value: number) => formatMinutes(value, language);
  const title = t('certificate.titleFor', { name: learner, course });
  const { doc, bytes } = pdfDocument({
    ...{ language, madeAt, bufferPages: true },
    info: { Title: title, Author: organization.name },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const page = invoicePage(doc, root);
  const { draw, text, paragraph } = page;
  drawLetterhead(page, organization, language, true);
  let y = letterheadBottom + 8;
  draw('H1', () => {
    const look = { size: 24, weight: 600 as const, colour: letterheadInk(organization), spacing: -0.4 };
    text.line(t('certificate.title'), left, y, look);
    y += 44;
  });
  draw('P', () => {
    y = paragraph(introduction(certificate), left, y, width, { size: 10.5, colour: ink, leading: 1.5 }) + 10;
  });
  draw('P', () => {
    const name = text.fit(learner, width, { size: 22, weight: 600 }, { lines: 1, smallest: 12 });
    y = text.block(name, left, y, { weight: 600, colour: ink, leading: 1.3 }) + 4;
  });
  draw('P', () => {
    y = paragraph(t('certificate.attended'), left, y, width, { size: 10.5, leading: 1.5 });
    const name = text.fit(course, width, { size: 15, weight: 600 }, { lines: 2, smallest: 10 });
    y = text.block(name, left, y + 2, { weight: 600, colour: ink, leading: 1.3 }) + 14;
  });
  const facts = [
    [t('certificate.period'), periodWords(certificate)],
    [t('certificate.planned'), minutes(hours.planned)],
    [t('certificate.live'), minutes(hours.attended)],
    [
      t('certificate.eLearning'),
      t('certificate.of', { done: minutes(hours.eLearningDone), planned: minutes(hours.eLearningPlanned) }),
    ],
    [
      t('certificate.lessons'),
      t('certificate.lessonsOf', { count: certificate.lessons.total, done: certificate.lessons.done }),
    ],
    [t(policy ? 'certificate.retained' : 'certificate.total'), minutes(hours.total)],
  ] as const;
  y = drawFacts(page, facts, y) + 18;
  const nextPage = () => {
    doc.addPage();
    drawLetterhead(page, organization, language, false);
    return letterheadBottom;
  };
  const rest = 200;
  if (certificate.sessions.length > 0) {
    const figures = [
      ...(['plannedMinutes', 'attendedMinutes'] as const),
      ...(policy ? (['retainedMinutes'] as const) : []),
    ];
    const titles = [
      { title: t('certificate.columns.session'), width: width - figures.length * 92 },
      ...figures.map((column) => ({ title: t(`certificate.columns.${column}`), width: 92 })),
    ];
    const figure = (value: number) => ({ lines: [{ text: minutes(value), look: small }] });
    const rows = certificate.sessions.map((session) => [
      {
        lines: [
          { text: session.title, look: { ...nameLook, size: 9 } },
          { text: daysWords(session, language), look: small },
        ],
      },
      ...figures.map((column) => figure(session[column] ?? 0)),
    ]);
    y = drawSheetTable(page, titles, rows, { top: y, nextPage, rest }) + 18;
  }
  if (y + rest > footTop) y = nextPage();
  draw('P', () => {
    if (policy) y = paragraph(t(`certificate.policies.${policy}`), left, y, width, small);
    y = paragraph(t('certificate.note'), left, y + 2, width, small) + 20;
  });
  drawSigning(page, certificate, y);
  const subject = certificate.order ? t('certificate.subject', { title, order: certificate.order }) : title;
  drawLetterheadFeet(page, organization, language, withEdition(subject, language, certificate.edition));
  root.end();
  doc.end();
  return bytes;
}

function introduction({ language, organization }: AttendanceCertificate): string {
  const t = translator(language, 'sheets');
  const { name, representativeName, representativeTitle } = organization;
  if (!representativeName) return t('certificate.certifies', { organization: name });
  const signatory = [representativeName, representativeTitle].filter(Boolean).join(', ');
  return t('certificate.certifiesBy', { signatory, organization: name });
}

function drawSigning(
  page: ReturnType<typeof invoicePage>,
  { language, organization, signature, madeOn }: AttendanceCertificate,
  top: number,
): void {
  const { doc, draw, decorate, text, paragraph } = page;
  const t = translator(language, 'sheets');
  const { city, name, representativeName, representativeTitle } = organization;
  const x = left + width / 2;
  draw('P', () => {
    const day = formatDay(madeOn, language);
    text.line(t('certificate.madeAt', { city, day }), left, top, { size: 10, colour: ink });
  });
  draw('P', () => {
    let y = top;
    y = paragraph(representativeName ?? name, x, y, right - x, { size: 10, weight: 600, colour: ink });
    if (representativeName && representativeTitle) y = paragraph(representativeTitle, x, y, right - x, small);
    paragraph(t('certificate.stamp'), x, y, right - x, small);
  });
  const box = { x, y: top + 44, width: right - x, height: 76 };
  decorate(() => doc.roundedRect(box.x, box.y, box.width, box.height, 5).lineWidth(0.7).stroke('#c3cbc7'));
  const alt = translator(language, 'papers')('signatureOf', { name: representativeName ?? name });
  drawSignature(page, signature, box, alt);
}

function periodWords({ period, language }: AttendanceCertificate): string {
  const t = translator(language, 'sheets');
  return period ? daysWords(period, language) : t('certificate.nothing');
}

function daysWords({ from, to }: { from: string; to: string }, language: Language): string {
  const t = translator(language, 'sheets');
  const [first, last] = [from, to].map((day) => formatDay(day, language).replaceAll(' ', '\u00a0'));
  return from === to
    ? t('certificate.oneDay', { day: first })
    : t('certificate.days', { from: first, to: last });
}
