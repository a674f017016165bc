import { useTranslation } from 'react-i18next';
import { formatInstant, formatInstantDay } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import { useAuditWords } from '../organization/use-audit-words';

type Loose = (key: string) => string;

/** Sums, moments and codes of contracts in words. A code without words keeps its own name. */
export function useConsoleWords(timeZone = 'Europe/Paris') {
  const { t, i18n } = useTranslation('console');
  const auditWords = useAuditWords();
  const word = (key: string, code: string) =>
    i18n.exists(`console:${key}.${code}`) ? (t as unknown as Loose)(`${key}.${code}`) : code;
  return {
    t,
    word,
    money: (cents: number) => formatMoney({ cents, currency: 'EUR' }, i18n.language),
    instant: (instant: string) => formatInstant(instant, i18n.language, timeZone),
    day: (instant: string) => formatInstantDay(instant, i18n.language, timeZone),
    vendorEvent: (type: string) => word('webhook.types', type.split('.')[0] ?? type),
    event: (kind: string) =>
      i18n.exists(`console:events.${kind}`) ? word('events', kind) : auditWords(`contract.${kind}`),
  };
}
