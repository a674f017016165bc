import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';

/** Whether somebody's equipment was tested, and passed, and on which day. The page's handle names `planning`. */
export function PreTestBadge({ test }: { test: { passed: boolean; on: string } | null }) {
  const { t } = useTranslation('planning');
  const { day } = useFormats();
  if (!test) return <Badge tone="neutral">{t('preTest.none')}</Badge>;
  return (
    <Badge tone={test.passed ? 'success' : 'warning'}>
      {t(test.passed ? 'preTest.passed' : 'preTest.failed', { when: day(test.on) })}
    </Badge>
  );
}
