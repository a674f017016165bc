import { ink, left, right, soft, width, type InvoicePage } from '~/documents/invoice-page';
import { openPaper, type Paper } from '~/documents/paper';
import { drawSignature } from '~/documents/drawn-signature';
import { withEdition, type Edition } from '~/documents/edition';
import type { SheetOrganization } from '~/documents/sheet-data';
import { small } from '~/documents/sheet-table';
import type { IsoDay } from '~/domain/calendar';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

/** What the law names an action by; a training is the first (F3). */
const natures = ['training', 'assessment', 'validation', 'apprenticeship'] as const;

export type CompletionCertificate = {
  language: Language;
  organization: SheetOrganization;
  /** PNG or JPEG of the signatory's signature. */
  signature: Uint8Array | null;
  signatory: { name: string; title: string };
  trainee: string;
  employer: string;
  action: string;
  from: IsoDay;
  to: IsoDay;
  /** Minutes attended live, on site and at a distance, and estimated minutes of the lessons done within those days. */
  minutes: { inPerson: number; remote: number; eLearning: number };
  order: string;
  edition?: Edition;
  madeOn: IsoDay;
  madeAt: Date;
};

const body = { size: 10.5, colour: ink, leading: 1.5 };
const strong = { size: 12.5, weight: 600 as const, colour: ink, leading: 1.35 };

/** The certificat de réalisation of one trainee (F3), one page, as a tagged PDF on the organization's letterhead. */
export async function renderCompletionCertificate(certificate: CompletionCertificate): Promise<Uint8Array> {
  const { language, organization, signatory, trainee, employer, action, from, to, madeAt } = certificate;
  const t = translator(language, 'papers');
  const day = (value: string) => formatDay(value, language).replaceAll(' ', '\u00a0');
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('completion.title') },
    subject: withEdition(
      t('completion.subject', { order: certificate.order }),
      language,
      certificate.edition,
    ),
  });
  paper.space(14);
  paper.head();
  const title = signatory.title ? `, ${signatory.title}` : '';
  const values = { signatory: `${signatory.name}${title}`, organization: organization.name };
  paper.text(t('completion.undersigned', values), body);
  paper.space(8);
  paper.text(trainee, { ...strong, size: 17 });
  paper.text(t('completion.employee', { employer }), body);
  paper.space(8);
  paper.text(t('completion.attended'), body);
  paper.text(action, strong);
  paper.space(8);
  drawNature(paper, certificate);
  paper.space(6);
  paper.text(t(from === to ? 'completion.day' : 'completion.days', { from: day(from), to: day(to) }), body);
  drawHours(paper, certificate);
  paper.text(t('completion.retention'), { size: 9, colour: soft, leading: 1.45 });
  paper.space(14);
  paper.place(170, (page, top) => drawSigning(page, certificate, top));
  paper.text(t('completion.distance'), { size: 8, colour: soft, leading: 1.4 });
  return paper.end();
}

function drawNature(paper: Paper, { language }: CompletionCertificate): void {
  const t = translator(language, 'papers');
  paper.text(t('completion.nature'), body);
  paper.space(2);
  for (const nature of natures) {
    const ticked = nature === 'training';
    paper.place(18, ({ doc, root, draw, text }, top) => {
      const alt = t(ticked ? 'completion.ticked' : 'completion.unticked');
      root.add(
        doc.struct('Figure', { alt }, () => {
          doc
            .rect(left + 2, top + 2.5, 9, 9)
            .lineWidth(0.8)
            .stroke(ink);
          if (!ticked) return;
          doc.moveTo(left + 4, top + 7).lineTo(left + 6, top + 9.5);
          doc
            .lineTo(left + 9.5, top + 4.5)
            .lineWidth(1.4)
            .stroke(ink);
        }),
      );
      draw('P', () => {
        const look = { size: 10, colour: ink, weight: ticked ? (600 as const) : (400 as const) };
        text.line(t(`completion.natures.${nature}`), left + 18, top, look);
      });
      return top + 17;
    });
  }
}

function drawHours(paper: Paper, { language, minutes }: CompletionCertificate): void {
  const t = translator(language, 'papers');
  const { inPerson, remote, eLearning } = minutes;
  const said = (value: number) => formatMinutes(value, language);
  paper.text(t('completion.duration', { hours: said(inPerson + remote + eLearning) }), {
    ...strong,
    size: 13,
  });
  const split = (['inPerson', 'remote', 'eLearning'] as const)
    .filter((kind) => minutes[kind] > 0)
    .map((kind) => t(`completion.split.${kind}`, { hours: said(minutes[kind]) }));
  if (split.length > 0) paper.text(t('completion.of', { split: split.join(t('completion.and')) }), body);
  paper.space(10);
}

function drawSigning(page: InvoicePage, certificate: CompletionCertificate, top: number): number {
  const { language, organization, signatory, signature, madeOn } = certificate;
  const t = translator(language, 'papers');
  const { doc, draw, decorate, text, paragraph } = page;
  const x = left + width / 2;
  draw('P', () => {
    const values = { city: organization.city, day: formatDay(madeOn, language) };
    text.line(t(organization.city ? 'madeAt' : 'madeOn', values), left, top, { size: 10, colour: ink });
  });
  let below = top;
  draw('P', () => {
    below = paragraph(signatory.name, x, top, right - x, { size: 10, weight: 600, colour: ink });
    if (signatory.title) below = paragraph(signatory.title, x, below, right - x, small);
    below = paragraph(t('completion.stamp'), x, below, right - x, small);
  });
  const box = { x, y: below + 6, width: right - x, height: 84 };
  decorate(() => doc.roundedRect(box.x, box.y, box.width, box.height, 5).lineWidth(0.7).stroke('#c3cbc7'));
  drawSignature(page, signature, box, t('signatureOf', { name: signatory.name }));
  return box.y + box.height + 10;
}
