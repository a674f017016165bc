import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';

/** Whether somebody's equipment was tested, and passed. The page's handle names the messages `room`. */
export function PreTestBadge({
  test,
  timeZone,
}: {
  test: { passed: boolean; takenAt: string | Date } | null;
  timeZone: string;
}) {
  const { t } = useTranslation('room');
  const { instant } = useFormats();
  if (!test) return <Badge tone="neutral">{t('test.badgeNone')}</Badge>;
  const when = instant(new Date(test.takenAt).toISOString(), timeZone);
  return (
    <Badge tone={test.passed ? 'success' : 'warning'}>
      {t(test.passed ? 'test.badgePassed' : 'test.badgeFailed', { when })}
    </Badge>
  );
}
