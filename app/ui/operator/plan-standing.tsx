import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';

export type Standing = 'offered' | 'planned' | 'past';

const tones = { offered: 'success', planned: 'info', past: 'neutral' } as const;

/** Whether a version of a plan is offered, planned or replaced. */
export function PlanStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation('operator');
  return <Badge tone={tones[standing]}>{t(`plans.standing.${standing}`)}</Badge>;
}
