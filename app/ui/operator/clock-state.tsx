import { useTranslation } from 'react-i18next';
import type { ClockMoveLine } from '~/use-cases/lifecycle/get-clock.server';
import { Badge } from '../primitives/badge';

/** Whether a move of the clock runs, arrived, or was stopped by an error. */
export function ClockState({ move }: { move: Pick<ClockMoveLine, 'finished' | 'error'> }) {
  const { t } = useTranslation('operator');
  if (!move.finished) {
    return (
      <Badge tone="info" dot>
        {t('clock.state.running')}
      </Badge>
    );
  }
  return move.error ? (
    <Badge tone="danger">{t('clock.state.stopped')}</Badge>
  ) : (
    <Badge tone="success">{t('clock.state.arrived')}</Badge>
  );
}
