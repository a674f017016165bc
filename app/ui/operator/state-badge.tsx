import { useTranslation } from 'react-i18next';
import type { OrganizationState } from '~/domain/lifecycle/organization-state';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<OrganizationState, BadgeTone> = {
  active: 'success',
  expired: 'warning',
  ended: 'neutral',
};

/** Where an organization stands, in a word. */
export function StateBadge({ state }: { state: OrganizationState }) {
  const { t } = useTranslation('operator');
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
