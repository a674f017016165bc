import { withEdition, type Edition } from '~/documents/edition';
import { cell, openPaper } from '~/documents/paper';
import type { SheetOrganization } from '~/documents/sheet-data';
import { nameLook, small } from '~/documents/sheet-table';
import { ink, width } from '~/documents/invoice-page';
import { formatInstant, formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

export type AssistanceRequest = {
  learner: string;
  /** Empty where it is of the training as a whole. */
  lesson: string;
  askedAt: Date;
  /** By when the programme promised an answer; null where it promised no delay. */
  promisedBy: Date | null;
  firstAnsweredAt: Date | null;
  /** Working minutes until the first answer (P23). */
  answerMinutes: number | null;
  closedAt: Date | null;
  messages: readonly { author: string; fromTrainer: boolean; at: Date; text: string }[];
};

export type AssistanceLog = {
  language: Language;
  organization: SheetOrganization;
  timeZone: string;
  action: string;
  order: string;
  /** What the programme promises (F4). */
  pedagogicalAssistance: string;
  technicalAssistance: string;
  requests: readonly AssistanceRequest[];
  edition?: Edition;
  madeAt: Date;
};

/** The log of assistance (F4): who asked what when, who answered, after how long, on the organization's letterhead. */
export async function renderAssistanceLog(log: AssistanceLog): Promise<Uint8Array> {
  const { language, organization, timeZone, action, requests, madeAt } = log;
  const t = translator(language, 'papers');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('assistance.title') },
    subject: withEdition(
      t('assistance.subject', { order: log.order, at: instant(madeAt) }),
      language,
      log.edition,
    ),
  });
  paper.head(action);
  for (const [label, words] of [
    ['assistance.pedagogical', log.pedagogicalAssistance],
    ['assistance.technical', log.technicalAssistance],
  ] as const) {
    paper.text(t(label), { size: 9, weight: 600, colour: ink });
    paper.text(words || t('assistance.nothingSaid'), small);
    paper.space(6);
  }
  const answered = requests.filter(({ firstAnsweredAt }) => firstAnsweredAt);
  const inTime = requests.filter(
    (one) => one.promisedBy && one.firstAnsweredAt && one.firstAnsweredAt <= one.promisedBy,
  );
  const promised = requests.filter((one) => one.promisedBy && one.firstAnsweredAt);
  paper.space(6);
  paper.facts([
    [t('assistance.requests'), String(requests.length)],
    [t('assistance.answered'), t('of', { count: answered.length, of: requests.length })],
    [
      t('assistance.inTime'),
      promised.length > 0 ? t('of', { count: inTime.length, of: promised.length }) : t('none'),
    ],
  ]);
  if (requests.length === 0) paper.text(t('assistance.noRequest'), small);
  for (const request of requests) {
    paper.heading(t('assistance.requestOf', { learner: request.learner, at: instant(request.askedAt) }));
    const delay =
      request.answerMinutes === null
        ? t('assistance.unanswered')
        : t('assistance.delay', { delay: formatMinutes(request.answerMinutes, language) });
    const promise = request.promisedBy ? t('assistance.promised', { at: instant(request.promisedBy) }) : '';
    paper.text([request.lesson, delay, promise].filter(Boolean).join(' · '), small);
    paper.space(4);
    paper.table(
      [
        { title: t('assistance.who'), width: 150 },
        { title: t('assistance.message'), width: width - 150 },
      ],
      request.messages.map(({ author, fromTrainer, at, text }) => [
        cell(
          { text: author, look: nameLook },
          t(fromTrainer ? 'assistance.trainer' : 'assistance.learner'),
          instant(at),
        ),
        cell(...text.split('\n').filter((line) => line.trim() !== '')),
      ]),
    );
  }
  return paper.end();
}
