import { halfDayWords } from '~/domain/attendance/half-day-words';
import type { Period } from '~/domain/calendar';
import { formatInstant, formatMinutes } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

/** What both statements speak of. */
export type StatedHalfDay = {
  organization: string;
  course: string;
  session: string;
  timeZone: string;
  halfDay: Period;
  plannedMinutes: number;
};

/** The very words that a participant signs for a half-day (F2). */
export function signatureStatement(
  language: Language,
  { person, ...stated }: StatedHalfDay & { person: string },
): string {
  const t = translator(language, 'statements');
  return t('signature', { person, ...factsOf(language, stated) });
}

export type StatedParticipant = {
  person: string;
  attendedMinutes: number;
  connectedMinutes: number;
  remote: boolean;
  signedAt: Date | null;
  /** In words. */
  absence: string | null;
  lateMinutes: number;
  earlyMinutes: number;
};

/** The very words that a trainer counter-signs: each participant, as it stands at `asOf`. */
export function counterStatement(
  language: Language,
  {
    person,
    asOf,
    participants,
    ...stated
  }: StatedHalfDay & {
    person: string;
    asOf: Date;
    participants: readonly StatedParticipant[];
  },
): string {
  const t = translator(language, 'statements');
  const instant = formatInstant(asOf, language, stated.timeZone, 'long');
  const head = t('counterSignature', { person, instant, ...factsOf(language, stated) });
  const lines = participants.map((one) =>
    t('line', { person: one.person, state: stateOf(language, one, stated) }),
  );
  return [head, ...(lines.length > 0 ? lines : [t('nobody')])].join('\n');
}

function stateOf(language: Language, one: StatedParticipant, { timeZone }: StatedHalfDay): string {
  const t = translator(language, 'statements');
  const parts = [
    one.signedAt
      ? t('signedAt', { instant: formatInstant(one.signedAt, language, timeZone) })
      : t('unsigned'),
    ...(one.absence === null ? [] : [t('absent', { reason: one.absence })]),
    ...(one.remote ? [t('connected', { minutes: formatMinutes(one.connectedMinutes, language) })] : []),
    ...(one.lateMinutes > 0 ? [t('late', { minutes: formatMinutes(one.lateMinutes, language) })] : []),
    ...(one.earlyMinutes > 0 ? [t('early', { minutes: formatMinutes(one.earlyMinutes, language) })] : []),
  ];
  return parts.join(', ');
}

function factsOf(language: Language, stated: StatedHalfDay) {
  const t = translator(language, 'statements');
  const { organization, course, session, timeZone, halfDay, plannedMinutes } = stated;
  const { day, from, to, toDay } = halfDayWords(halfDay, language, timeZone);
  const values = { day, from, to, timeZone };
  return {
    ...{ organization, course, session },
    when: toDay ? t('whenOver', { ...values, toDay }) : t('when', values),
    minutes: formatMinutes(plannedMinutes, language),
  };
}
