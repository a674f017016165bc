import { cell, openPaper, type Paper } from '~/documents/paper';
import type { SheetOrganization } from '~/documents/sheet-data';
import { nameLook, small, tiny } from '~/documents/sheet-table';
import { width } from '~/documents/invoice-page';
import type { IsoDay } from '~/domain/calendar';
import { formatDay, formatInstant, formatMinutes } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import type { FileChain, FilePart } from '~/domain/proof/manifest';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { translator, type Language } from '~/locales/translator';

export type SummaryPerson = {
  name: string;
  plannedMinutes: number;
  liveMinutes: number;
  eLearningMinutes: number;
  fundableMinutes: number;
};

export type EvidenceSummary = {
  language: Language;
  organization: SheetOrganization;
  timeZone: string;
  order: {
    number: string;
    title: string;
    startsOn: IsoDay;
    endsOn: IsoDay;
    acceptedAt: Date | null;
    contentHash: string | null;
  };
  client: { name: string; siren: string | null };
  person: string | null;
  agreements: readonly {
    opco: string;
    number: string;
    hours: number;
    hourlyRate: number;
    cap: number;
    from: IsoDay | null;
    to: IsoDay | null;
    subrogation: boolean;
  }[];
  people: readonly SummaryPerson[];
  settlement: {
    price: number;
    opco: number;
    clientTraining: number;
    indemnity: number;
    currency: string;
    final: boolean;
  } | null;
  /** Noted by hand (F7). */
  needs: string;
  missing: readonly MissingPiece[];
  parts: readonly FilePart[];
  chains: readonly FileChain[];
  madeAt: Date;
};

/** The first page of an evidence file and those that follow: what it is of, who did what, what it comes to, what is in it. */
export async function renderEvidenceSummary(summary: EvidenceSummary): Promise<Uint8Array> {
  const { language, organization, timeZone, order, client, person, madeAt } = summary;
  const t = translator(language, 'papers');
  const day = (value: IsoDay) => formatDay(value, language);
  const at = formatInstant(madeAt, language, timeZone);
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('summary.title') },
    subject: t('summary.subject', { order: order.number, at }),
  });
  paper.head(person ? `${order.title} · ${person}` : order.title);
  paper.facts([
    [t('summary.order'), order.number],
    [
      t('summary.client'),
      client.siren ? t('summary.clientSiren', { name: client.name, siren: client.siren }) : client.name,
    ],
    [t('summary.dates'), t('summary.fromTo', { from: day(order.startsOn), to: day(order.endsOn) })],
    [
      t('summary.accepted'),
      order.acceptedAt ? formatInstant(order.acceptedAt, language, timeZone) : t('none'),
    ],
    [t('summary.people'), String(summary.people.length)],
    [t('summary.made'), at],
  ]);
  if (order.contentHash) paper.text(t('summary.contentHash', { hash: order.contentHash }), tiny);
  if (summary.needs) {
    paper.heading(t('summary.needs'));
    paper.text(summary.needs, small);
  }
  drawAgreements(paper, summary);
  drawPeople(paper, summary);
  drawSettlement(paper, summary);
  drawMissing(paper, summary);
  drawParts(paper, summary);
  return paper.end();
}

function drawAgreements(paper: Paper, { language, agreements }: EvidenceSummary): void {
  const t = translator(language, 'papers');
  paper.heading(t('summary.agreements'));
  if (agreements.length === 0) return paper.text(t('summary.noAgreement'), small);
  const money = (cents: number) => formatMoney({ cents, currency: 'EUR' }, language);
  paper.table(
    [
      { title: t('summary.opco'), width: 170 },
      { title: t('summary.covers'), width: width - 170 },
    ],
    agreements.map((one) => [
      cell({ text: one.opco, look: nameLook }, t('summary.agreementNumber', { number: one.number })),
      cell(
        t('summary.agreed', {
          ...{ hours: formatMinutes(one.hours, language), rate: money(one.hourlyRate), cap: money(one.cap) },
        }),
        one.from && one.to
          ? t('summary.fromTo', { from: formatDay(one.from, language), to: formatDay(one.to, language) })
          : '',
        t(one.subrogation ? 'summary.subrogation' : 'summary.noSubrogation'),
      ),
    ]),
  );
}

function drawPeople(paper: Paper, { language, people }: EvidenceSummary): void {
  const t = translator(language, 'papers');
  const minutes = (value: number) => formatMinutes(value, language);
  paper.heading(t('summary.hours'));
  const columns = ['planned', 'live', 'eLearning', 'total', 'fundable'] as const;
  paper.table(
    [
      { title: t('summary.learner'), width: width - columns.length * 68 },
      ...columns.map((column) => ({ title: t(`summary.columns.${column}`), width: 68 })),
    ],
    people.map((one) => [
      cell({ text: one.name, look: nameLook }),
      cell(minutes(one.plannedMinutes)),
      cell(minutes(one.liveMinutes)),
      cell(minutes(one.eLearningMinutes)),
      cell(minutes(one.liveMinutes + one.eLearningMinutes)),
      cell(minutes(one.fundableMinutes)),
    ]),
  );
}

function drawSettlement(paper: Paper, { language, settlement }: EvidenceSummary): void {
  if (!settlement) return;
  const t = translator(language, 'papers');
  const { price, opco, clientTraining, indemnity, currency, final } = settlement;
  const money = (cents: number) => formatMoney({ cents, currency }, language);
  paper.heading(t('summary.settlement'));
  paper.facts(
    [
      [t('summary.price'), money(price)],
      [t('summary.opcoPays'), money(opco)],
      [t('summary.clientPays'), money(clientTraining)],
      [t('summary.notDelivered'), money(indemnity)],
    ],
    4,
  );
  paper.text(t(final ? 'summary.final' : 'summary.provisional'), small);
}

function drawMissing(paper: Paper, { language, missing }: EvidenceSummary): void {
  const t = translator(language, 'papers');
  paper.heading(t('summary.missing'));
  if (missing.length === 0) return paper.text(t('summary.complete'), small);
  const words = translator(language, 'proof');
  for (const { piece, by, of } of missing) {
    const what = words(`missing.${piece}`);
    const said = of.length > 0 ? words('missingOf', { what, of: of.join(', ') }) : what;
    paper.text(`• ${said} (${words(`missingBy.${by}`)})`, small);
  }
}

function drawParts(paper: Paper, { language, parts, chains }: EvidenceSummary): void {
  const t = translator(language, 'papers');
  const chainOf = new Map(chains.map((chain) => [chain.path, chain]));
  paper.heading(t('summary.parts'));
  paper.text(t('summary.partsText'), small);
  paper.space(4);
  paper.table(
    [
      { title: t('summary.file'), width: 200 },
      { title: t('summary.hash'), width: width - 200 },
    ],
    parts.map(({ path, sha256 }) => {
      const chain = chainOf.get(path);
      const records = chain ? t('summary.records', { count: chain.records }) : '';
      return [
        cell({ text: path, look: small }),
        cell({ text: sha256, look: { ...tiny, size: 7.2 } }, { text: records, look: tiny }),
      ];
    }),
  );
}
