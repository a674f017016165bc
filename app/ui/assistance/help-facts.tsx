import { useTranslation } from 'react-i18next';
import { formatInstant, formatMinutes } from '~/domain/calendar-format';
import type { HelpLine } from '~/use-cases/assistance/list-enrolment-help.server';

/** When it was asked, what was promised, and what came of the promise. */
export function HelpFacts({ line, timeZone }: { line: HelpLine; timeZone: string }) {
  const { t, i18n } = useTranslation('assistance');
  const at = (instant: string) => formatInstant(instant, i18n.language, timeZone, 'full');
  const facts = [
    t('help.thread.asked', { at: at(line.askedAt) }),
    line.answerMinutes !== null
      ? t('help.thread.answeredIn', { duration: formatMinutes(line.answerMinutes, i18n.language) })
      : line.promisedBy && t('help.thread.promisedBy', { at: at(line.promisedBy) }),
  ].filter(Boolean);
  return (
    <span className="flex flex-col">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}
