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
