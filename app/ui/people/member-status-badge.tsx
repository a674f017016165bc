import { useTranslation } from 'react-i18next';
import type { MemberStatus } from '~/domain/organizations/member-inputs';
import { Badge } from '../primitives/badge';

const tones = { registered: 'warning', active: 'success', archived: 'neutral' } as const;

/** Whether a person has activated their account, in a word. */
export function MemberStatusBadge({ status }: { status: MemberStatus }) {
  const { t } = useTranslation('manage');
  return (
    <Badge tone={tones[status]} dot>
      {t(`people.status.${status}`)}
    </Badge>
  );
}
