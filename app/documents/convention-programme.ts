import { body, type Convention } from '~/documents/convention-data';
import { ink, width } from '~/documents/invoice-page';
import { cell, type Paper } from '~/documents/paper';
import { nameLook } from '~/documents/sheet-table';
import { statements } from '~/domain/courses/publishable';
import { formatMinutes } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

/** The programme annexed: its statements (F4, F5), then each activity of the modules sold with its average duration. */
export function drawConventionProgramme(paper: Paper, convention: Convention): void {
  const { language, content, programme, outline } = convention;
  const t = translator(language, 'conventions');
  const papers = translator(language, 'papers');
  const hash = content.course.contentHash.slice(0, 16);
  paper.heading(t('annexes.programme', { title: content.course.title }));
  paper.text(t('annexes.version', { version: content.course.number, hash }), { ...body, size: 8.5 });
  paper.space(6);
  for (const statement of statements) {
    if (!programme[statement]) continue;
    paper.need(36);
    paper.text(papers(`programme.${statement}`), { size: 9.5, weight: 600, colour: ink });
    paper.text(programme[statement], body);
    paper.space(6);
  }
  const sold = new Set(content.modules.map(({ moduleId }) => moduleId));
  for (const module of outline.modules.filter(({ id }) => sold.has(id))) {
    paper.table(
      [
        { title: module.title, width: width - 210 },
        { title: papers('programme.kind'), width: 110 },
        { title: t('annexes.average'), width: 100 },
      ],
      module.lessons.map(({ title, kind, minutes }) => [
        cell({ text: title, look: nameLook }),
        cell(papers(`programme.kinds.${kind}`)),
        cell(formatMinutes(minutes, language)),
      ]),
    );
  }
}
