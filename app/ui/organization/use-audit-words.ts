import { useTranslation } from 'react-i18next';

type Loose = (key: string, values?: Record<string, unknown>) => string;

/** An act of the audit log in words; one without words keeps its own name. */
export function useAuditWords(): (action: string) => string {
  const { t, i18n } = useTranslation('manage');
  return (action) =>
    i18n.exists(`manage:audit.actions.${action}`)
      ? (t as unknown as Loose)(`audit.actions.${action}`)
      : action;
}

/** Whom an act on several people concerns, as far as the log names them, and how many users it made; null for other acts. */
export function useActNames(): (details: Readonly<Record<string, unknown>>) => string | null {
  const { t } = useTranslation('manage');
  return ({ names, people, registered }) => {
    if (!Array.isArray(names) || names.length === 0) return null;
    const others = Number(people) - names.length;
    const named = names.join(', ');
    const who = others > 0 ? t('audit.namesAndOthers', { names: named, count: others }) : named;
    const users = Number(registered) > 0 && t('audit.newUsers', { count: Number(registered) });
    return users ? `${who} · ${users}` : who;
  };
}
