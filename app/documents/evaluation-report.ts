import { withEdition, type Edition } from '~/documents/edition';
import { cell, openPaper, type Paper } from '~/documents/paper';
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
  /** Satisfaction stands apart: a client is not given what its employees think of a training. */
  about: 'evaluation' | 'satisfaction';
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
  edition?: Edition;
  madeAt: Date;
};

const purposes = ['positioning', 'needs', 'satisfaction', 'other'] as const;

/** The evaluations of one learner (F4, F7), quizzes, assignments and surveys, or what they were satisfied with. */
export async function renderEvaluationReport(report: EvaluationReport): Promise<Uint8Array> {
  const { language, organization, timeZone, action, learner, about, surveys, madeAt } = report;
  const t = translator(language, 'papers');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t(`${about}.title`) },
    subject: withEdition(
      t(`${about}.subject`, { order: report.order, at: instant(madeAt) }),
      language,
      report.edition,
    ),
  });
  paper.head(`${learner} · ${action}`);
  if (about === 'evaluation') drawAttainment(paper, report);
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
  return paper.end();
}

function drawAttainment(paper: Paper, { language, timeZone, evaluation, lines }: EvaluationReport): void {
  const t = translator(language, 'papers');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  paper.text(t('evaluation.how'), { size: 9, weight: 600, colour: ink });
  paper.text(evaluation || t('evaluation.nothingSaid'), small);
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
}

function resultOf({ score, passed, feedback, by }: EvaluationLine, language: Language): string[] {
  const t = translator(language, 'papers');
  const verdict = passed === null ? '' : t(passed ? 'evaluation.passed' : 'evaluation.failed');
  const mark = score === null ? t('evaluation.notMarked') : formatRate(score, language);
  const who = by ? t('evaluation.by', { name: by }) : '';
  return [[mark, verdict].filter(Boolean).join(', '), who, ...feedback.split('\n')].filter(Boolean);
}
