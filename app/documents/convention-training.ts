import { body, type Convention } from '~/documents/convention-data';
import { width } from '~/documents/invoice-page';
import { cell, type Paper } from '~/documents/paper';
import { nameLook } from '~/documents/sheet-table';
import { formatDay, formatInstant, formatMinutes, formatTime } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

type Next = (name: string) => void;

/** What is taught: object, objective, content, duration and dates, number of trainees, means, follow-up (D.6353-1). */
export function drawConventionTraining(paper: Paper, convention: Convention, next: Next): void {
  const { content, language, programme } = convention;
  const t = translator(language, 'conventions');
  const { minutes, timeZone } = content;
  const total = minutes.remote + minutes.inPerson + minutes.eLearning;
  const hours = (value: number) => formatMinutes(value, language);
  next(t('articles.object'));
  paper.text(t('object', { provider: content.provider.name, title: content.title }), body);
  const objective = content.objective || programme.objectives;
  if (objective) {
    paper.space(5);
    paper.text(t('objective', { objective }), body);
  }
  next(t('articles.duration'));
  paper.text(
    t('dates', {
      from: formatDay(content.startsOn, language),
      to: formatDay(content.endsOn, language),
      count: content.places,
    }),
    body,
  );
  paper.space(6);
  paper.facts([
    [t('hours.total'), hours(total)],
    [t('hours.inPerson'), hours(minutes.inPerson)],
    [t('hours.remote'), hours(minutes.remote)],
    [t('hours.eLearning'), hours(minutes.eLearning)],
    [t('hours.trainees'), String(content.places)],
  ]);
  if (content.sessions.length > 0) {
    paper.table(
      [
        { title: t('sessions.session'), width: 200 },
        { title: t('sessions.when'), width: width - 290 },
        { title: t('sessions.minutes'), width: 90 },
      ],
      content.sessions.map(({ title, mode, place, trainers, halfDays }) => [
        cell(
          { text: title, look: nameLook },
          [mode === 'remote' ? t('sessions.remote') : place || t('sessions.inPerson'), ...trainers].join(
            ' · ',
          ),
        ),
        cell(
          ...halfDays.map(({ startsAt, endsAt }) =>
            t('sessions.fromTo', {
              from: formatInstant(startsAt, language, timeZone),
              to: formatTime(endsAt, language, timeZone),
            }),
          ),
        ),
        cell(...halfDays.map(({ plannedMinutes }) => hours(plannedMinutes))),
      ]),
    );
  }
  if (content.modules.length > 0) {
    const titles = new Map(content.sessions.map(({ id, title }) => [id, title]));
    paper.table(
      [
        { title: t('modules.module'), width: 250 },
        { title: t('modules.due'), width: width - 340 },
        { title: t('modules.minutes'), width: 90 },
      ],
      content.modules.map((module) => [
        cell({ text: module.title, look: nameLook }),
        cell(
          module.dueBeforeSessionId
            ? t('modules.before', { session: titles.get(module.dueBeforeSessionId) ?? '' })
            : t('modules.atEnd', { day: formatDay(content.endsOn, language) }),
        ),
        cell(hours(module.minutes)),
      ]),
    );
  }
  next(t('articles.means'));
  paper.text(content.means || t('meansByDefault'), body);
  next(t('articles.followUp'));
  if (content.followUp) {
    paper.text(content.followUp, body);
    paper.space(5);
  }
  paper.text(t('followUp'), body);
}
