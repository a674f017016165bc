import { useTranslation } from 'react-i18next';

/** Names a half-year by the day it begins: "1er semestre 2026". */
export function useHalfName(): (from: string) => string {
  const { t } = useTranslation('operator');
  return (from) => t(from.endsWith('-01-01') ? 'rates.first' : 'rates.second', { year: from.slice(0, 4) });
}
