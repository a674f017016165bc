import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';

/** Whether somebody's equipment was tested, and passed. The page's handle names the messages `planning`. */
export function PreTestBadge({
  test,
  timeZone,
}: {
  test: { passed: boolean; takenAt: string | Date } | null;
  timeZone: string;
}) {
  const { t } = useTranslation('planning');
  const { instant } = useFormats();
  if (!test) return <Badge tone="neutral">{t('preTest.none')}</Badge>;
  const when = instant(new Date(test.takenAt).toISOString(), timeZone);
  return (
    <Badge tone={test.passed ? 'success' : 'warning'}>
      {t(test.passed ? 'preTest.passed' : 'preTest.failed', { when })}
    </Badge>
  );
}
