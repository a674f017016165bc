import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { FaultLine } from '~/use-cases/attendance/list-own-faults.server';
import { Badge } from '../primitives/badge';

const tones = { open: 'info', outage: 'warning', mended: 'success', 'not-a-fault': 'neutral' } as const;

/** Where a report stands, and how much of its 48 working hours is left. */
export function FaultState({
  state,
  minutesLeft,
  overdue,
}: Pick<FaultLine, 'state' | 'minutesLeft' | 'overdue'>) {
  const { t, i18n } = useTranslation('faults');
  if (minutesLeft === null) {
    return (
      <Badge tone={tones[state]} dot>
        {t(`states.${state}`)}
      </Badge>
    );
  }
  if (overdue) return <Badge tone="danger">{t('overdue')}</Badge>;
  return (
    <Badge tone={tones.open}>{t('left', { duration: formatMinutes(minutesLeft, i18n.language) })}</Badge>
  );
}
