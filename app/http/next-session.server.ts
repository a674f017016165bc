import type { ActorOf } from '~/domain/actor';
import { formatInstantDay, formatTime } from '~/domain/calendar-format';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { getNextSession } from '~/use-cases/attendance/get-next-session.server';

/**
 * One's next session in words, written here so that the homes that show it load none; null when none is planned.
 * `enters` once its room is near.
 */
export async function readNextSession(
  request: Request,
  actor: ActorOf<'member'>,
  { leads, now }: { leads: boolean; now: Date },
) {
  const session = await getNextSession(actor, { leads }, { now });
  if (!session) return null;
  const language = languageOf(request);
  const t = translator(language, 'sessions');
  const { id, title, timeZone, startsAt, endsAt, mode } = session;
  const brief = formatInstantDay(startsAt, language, timeZone, 'brief');
  const times = {
    from: formatTime(startsAt, language, timeZone),
    to: formatTime(endsAt, language, timeZone),
  };
  const to = `/${leads ? 'teach' : 'learn'}/sessions/${id}`;
  const enters = session.soon && mode !== 'in-person';
  return {
    ...{ title, to, enters, heading: t('next.title') },
    place: mode === 'remote' ? '' : session.place,
    when: `${formatInstantDay(startsAt, language, timeZone, 'full')}, ${t('formats.times', times)}`,
    day: /\d+/.exec(brief)?.[0] ?? '',
    month: brief.replace(/\d+(er)?/, '').trim(),
    action: enters ? { to: `/rooms/${id}`, label: t('own.enter') } : { to, label: t('next.see') },
  };
}
