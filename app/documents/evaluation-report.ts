import { cell, openPaper } from '~/documents/paper';
import type { SheetOrganization } from '~/documents/sheet-data';
import { nameLook, small } from '~/documents/sheet-table';
import { ink, width } from '~/documents/invoice-page';
import { formatDay, formatInstant } from '~/domain/calendar-format';
import { formatRate } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

/** One try of a learner at an evaluation. `score` in basis points; null while nobody has marked it. */
export type EvaluationLine = {
  kind: 'quiz' | 'assignment';
  title: string;
  number: number;
  at: Date;
  score: number | null;
  passed: boolean | null;
  feedback: string;
  by: string;
};

export type EvaluationReport = {
  language: Language;
  organization: SheetOrganization;
  timeZone: string;
  action: string;
  order: string;
  learner: string;
  /** What the programme says of how the action is evaluated (F4). */
  evaluation: string;
  lines: readonly EvaluationLine[];
  surveys: readonly {
    title: string;
    purpose: string;
    on: string;
    answers: readonly { question: string; answer: string }[];
  }[];
  /** Anonymous surveys of the training: that they were put, not what anybody answered. */
  anonymous: readonly string[];
  madeAt: Date;
};

const purposes = ['positioning', 'needs', 'satisfaction', 'other'] as const;

/** The evaluations of one learner: quizzes, assignments and surveys (F4, F7), on the organization's letterhead. */
export async function renderEvaluationReport(report: EvaluationReport): Promise<Uint8Array> {
  const { language, organization, timeZone, action, learner, lines, surveys, anonymous, madeAt } = report;
  const t = translator(language, 'papers');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('evaluation.title') },
    subject: t('evaluation.subject', { order: report.order, at: instant(madeAt) }),
  });
  paper.head(`${learner} · ${action}`);
  paper.text(t('evaluation.how'), { size: 9, weight: 600, colour: ink });
  paper.text(report.evaluation || t('evaluation.nothingSaid'), small);
  paper.heading(t('evaluation.attainment'));
  if (lines.length === 0) paper.text(t('evaluation.noLine'), small);
  else {
    paper.table(
      [
        { title: t('evaluation.what'), width: 200 },
        { title: t('evaluation.when'), width: 110 },
        { title: t('evaluation.result'), width: width - 310 },
      ],
      lines.map((line) => [
        cell(
          { text: line.title, look: nameLook },
          t(`evaluation.kinds.${line.kind}`, { number: line.number }),
        ),
        cell(instant(line.at)),
        cell(...resultOf(line, language)),
      ]),
    );
  }
  for (const survey of surveys) {
    const purpose = purposes.find((one) => one === survey.purpose) ?? 'other';
    paper.heading(t(`evaluation.surveys.${purpose}`, { title: survey.title }));
    paper.text(t('evaluation.answeredOn', { day: formatDay(survey.on, language) }), small);
    paper.space(4);
    paper.table(
      [
        { title: t('evaluation.question'), width: width / 2 },
        { title: t('evaluation.answer'), width: width / 2 },
      ],
      survey.answers.map(({ question, answer }) => [cell(question), cell(...answer.split('\n'))]),
    );
  }
  if (anonymous.length > 0) {
    paper.heading(t('evaluation.anonymous'));
    paper.text(t('evaluation.anonymousText', { titles: anonymous.join(', ') }), small);
  }
  return paper.end();
}

function resultOf({ score, passed, feedback, by }: EvaluationLine, language: Language): string[] {
  const t = translator(language, 'papers');
  const verdict = passed === null ? '' : t(passed ? 'evaluation.passed' : 'evaluation.failed');
  const mark = score === null ? t('evaluation.notMarked') : formatRate(score, language);
  const who = by ? t('evaluation.by', { name: by }) : '';
  return [[mark, verdict].filter(Boolean).join(', '), who, ...feedback.split('\n')].filter(Boolean);
}
