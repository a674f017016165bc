import { withEdition, type Edition } from '~/documents/edition';
import { cell, openPaper, type Paper } from '~/documents/paper';
import type { SheetOrganization } from '~/documents/sheet-data';
import { nameLook, small } from '~/documents/sheet-table';
import { ink, width } from '~/documents/invoice-page';
import { halfDayWords } from '~/domain/attendance/half-day-words';
import type { Outline, Programme } from '~/domain/courses/course-content';
import { statements } from '~/domain/courses/publishable';
import { formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

export type ProgrammeSheet = {
  language: Language;
  organization: SheetOrganization;
  timeZone: string;
  title: string;
  version: number;
  contentHash: string;
  programme: Omit<Programme, 'coverFileId' | 'language'>;
  modules: Outline['modules'];
  sessions: readonly {
    title: string;
    mode: string;
    place: string;
    trainers: readonly string[];
    halfDays: readonly { startsAt: Date; endsAt: Date; plannedMinutes: number }[];
  }[];
  order: string;
  edition?: Edition;
  madeAt: Date;
};

/** The programme of a training as it was sold (F4, F5): statements, modules with estimated minutes, live sessions. */
export async function renderProgrammeSheet(sheet: ProgrammeSheet): Promise<Uint8Array> {
  const { language, organization, programme, modules, madeAt } = sheet;
  const t = translator(language, 'papers');
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('programme.title') },
    subject: withEdition(
      t('programme.subject', {
        ...{ order: sheet.order, version: sheet.version },
        hash: sheet.contentHash.slice(0, 16),
      }),
      language,
      sheet.edition,
    ),
  });
  paper.head(sheet.title);
  const lessons = modules.flatMap((module) => module.lessons);
  const eLearning = lessons.reduce((total, { minutes }) => total + minutes, 0);
  const live = sheet.sessions
    .flatMap(({ halfDays }) => halfDays)
    .reduce((total, { plannedMinutes }) => total + plannedMinutes, 0);
  paper.facts(
    [
      [t('programme.duration'), formatMinutes(eLearning + live, language)],
      [t('programme.eLearning'), formatMinutes(eLearning, language)],
      [t('programme.live'), formatMinutes(live, language)],
      [t('programme.version'), t('programme.versionOf', { version: sheet.version })],
    ],
    4,
  );
  for (const statement of statements) {
    paper.need(40);
    paper.text(t(`programme.${statement}`), { size: 9.5, weight: 600, colour: ink });
    paper.text(programme[statement] || t('programme.nothingSaid'), small);
    paper.space(7);
  }
  for (const module of modules) drawModule(paper, module, language);
  drawSessions(paper, sheet);
  return paper.end();
}

function drawModule(paper: Paper, module: Outline['modules'][number], language: Language): void {
  const t = translator(language, 'papers');
  paper.heading(module.title);
  paper.table(
    [
      { title: t('programme.activity'), width: width - 210 },
      { title: t('programme.kind'), width: 110 },
      { title: t('programme.minutes'), width: 100 },
    ],
    module.lessons.map(({ title, kind, minutes }) => [
      cell({ text: title, look: nameLook }),
      cell(t(`programme.kinds.${kind}`)),
      cell(formatMinutes(minutes, language)),
    ]),
  );
}

function drawSessions(paper: Paper, { language, timeZone, sessions }: ProgrammeSheet): void {
  if (sessions.length === 0) return;
  const t = translator(language, 'papers');
  paper.heading(t('programme.sessions'));
  paper.table(
    [
      { title: t('programme.session'), width: 190 },
      { title: t('programme.when'), width: width - 290 },
      { title: t('programme.minutes'), width: 100 },
    ],
    sessions.map(({ title, mode, place, trainers, halfDays }) => [
      cell(
        { text: title, look: nameLook },
        [modeOf(mode, language), place].filter(Boolean).join(', '),
        trainers.join(', '),
      ),
      cell(
        ...halfDays.map(({ startsAt, endsAt }) => {
          const { day, from, to, toDay } = halfDayWords({ from: startsAt, to: endsAt }, language, timeZone);
          return t('programme.fromTo', { day, from, to: toDay ? `${toDay} ${to}` : to });
        }),
      ),
      cell(...halfDays.map(({ plannedMinutes }) => formatMinutes(plannedMinutes, language))),
    ]),
  );
}

function modeOf(mode: string, language: Language): string {
  const t = translator(language, 'sheets');
  return mode === 'in-person' || mode === 'mixed' ? t(`modes.${mode}`) : t('modes.remote');
}
