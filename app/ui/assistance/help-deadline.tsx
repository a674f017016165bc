import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { HelpLine } from '~/use-cases/assistance/list-enrolment-help.server';
import { useFormats } from '../primitives/use-formats';

/** How a request stands to its promise, in words; the colour only helps. */
export function HelpDeadline({ line, timeZone }: { line: HelpLine; timeZone: string }) {
  const { t, i18n } = useTranslation('assistance');
  const formats = useFormats();
  const { inTime, answerMinutes, promisedBy, waitingSince } = line;
  const at = (instant: string) => formats.instant(instant, timeZone);
  const tone = inTime === false ? 'text-danger-ink' : inTime ? 'text-success-ink' : undefined;
  return <span className={clsx(tone)}>{words()}</span>;

  function words(): string {
    if (waitingSince && answerMinutes !== null) return t('help.queue.since', { at: at(waitingSince) });
    if (answerMinutes !== null) {
      const duration = formatMinutes(answerMinutes, i18n.language);
      const words = inTime === null ? 'answeredIn' : inTime ? 'inTime' : 'missed';
      return t(`help.queue.${words}`, { duration });
    }
    if (!promisedBy)
      return waitingSince ? t('help.queue.since', { at: at(waitingSince) }) : t('help.queue.none');
    if (!waitingSince) return t('help.queue.none');
    return t(inTime === false ? 'help.queue.lateSince' : 'help.queue.before', { at: at(promisedBy) });
  }
}
