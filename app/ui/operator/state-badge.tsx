import { useTranslation } from 'react-i18next';
import type { ContractState } from '~/domain/lifecycle/contract-state';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<ContractState, BadgeTone> = {
  test: 'accent',
  free: 'accent',
  active: 'success',
  'past-due': 'warning',
  suspended: 'danger',
  ended: 'neutral',
  purging: 'warning',
  purged: 'neutral',
};

/** Where an organization stands in its contract, in a word. */
export function StateBadge({ state }: { state: ContractState }) {
  const { t } = useTranslation('operator');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
