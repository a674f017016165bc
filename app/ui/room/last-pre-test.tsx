import { useTranslation } from 'react-i18next';

/** How one's equipment was last tested, `when` in words. */
export type LastPreTestProps = { last: { passed: boolean; when: string } | null };

export function LastPreTest({ last }: LastPreTestProps) {
  const { t } = useTranslation('room');
  if (!last) return t('test.never');
  return `${t('test.lastAt', { when: last.when })} ${t(last.passed ? 'test.lastPassed' : 'test.lastFailed')}`;
}
