import { useTranslation } from 'react-i18next';
import type { ToldDue } from '~/domain/learning/due';
import { Badge, type BadgeTone } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';

const tones: Record<ToldDue['state'], BadgeTone> = {
  overdue: 'danger',
  today: 'warning',
  tomorrow: 'warning',
  later: 'neutral',
};

/** When something is due, in two or three words. */
export function DueBadge({ due }: { due: ToldDue }) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  return <Badge tone={tones[due.state]}>{t(`due.${due.state}`, { day: formats.shortDay(due.day) })}</Badge>;
}

/** The same as a sentence, with the session before which it is due. */
export function useDueWords(timeZone: string): (due: ToldDue) => string {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  return ({ state, day, at, before }) => {
    const when = at ? formats.instant(at, timeZone) : formats.day(day);
    if (state === 'overdue') return t('due.since', { when });
    return before ? t('due.beforeSession', { title: before, when }) : t('due.until', { when });
  };
}

export function DueSentence({ due, timeZone }: { due: ToldDue; timeZone: string }) {
  const words = useDueWords(timeZone);
  const late = due.state === 'overdue';
  return <p className={`mt-1 text-sm ${late ? 'text-danger-ink' : 'text-warning-ink'}`}>{words(due)}</p>;
}
