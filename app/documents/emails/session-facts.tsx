import type { EmailValues } from '~/documents/emails/email-values';
import { sessionTimes } from '~/documents/emails/session-times';
import { translator, type Language } from '~/locales/translator';

type SessionFacts = Pick<
  EmailValues['session-news'],
  'courseTitle' | 'mode' | 'place' | 'trainers' | 'timeZone'
>;

type Times = { startsAt: string; endsAt: string };

/** What every e-mail about a session says of it, one fact a line. */
export function sessionFacts(values: SessionFacts, language: Language): [string, string][] {
  const t = translator(language, 'emails');
  const facts: [string, string][] = [[t('session.course'), values.courseTitle]];
  facts.push([t('session.mode'), t(`session.modes.${values.mode}`)]);
  if (values.place) facts.push([t('session.place'), values.place]);
  if (values.trainers.length > 0) facts.push([t('session.trainers'), values.trainers.join(', ')]);
  return facts;
}

/** Half-days in words, each with what it was before a move. */
export function halfDayFacts(
  halfDays: readonly (Times & { was?: Times | null })[],
  { timeZone }: SessionFacts,
  language: Language,
): [string, string][] {
  const t = translator(language, 'emails');
  return halfDays.map((halfDay, index) => {
    const times = sessionTimes(halfDay, language, timeZone);
    const label = t('session.halfDay', { number: index + 1 });
    if (!halfDay.was) return [label, times];
    const was = sessionTimes(halfDay.was, language, timeZone);
    return [label, t('session.moved', { times, was })];
  });
}
