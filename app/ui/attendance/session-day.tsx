import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';

/** A day as a leaf of a calendar, to find a session at a glance; what it says is said in words beside it. */
export function SessionDay({ at, timeZone, faint }: { at: string; timeZone: string; faint?: boolean }) {
  const { i18n } = useTranslation('sessions');
  const brief = formatInstantDay(at, i18n.language, timeZone, 'brief');
  const day = /\d+/.exec(brief)?.[0] ?? '';
  const month = brief.replace(/\d+(er)?/, '').trim();
  return (
    <span
      aria-hidden="true"
      className={`grid size-14 flex-none place-content-center rounded-lg text-center leading-tight ${faint ? 'bg-ink/5 text-ink-faint' : 'bg-accent-soft text-accent-text'}`}
    >
      <span className="text-xl font-[650] tabular-nums">{day}</span>
      <span className="text-xs">{month}</span>
    </span>
  );
}
