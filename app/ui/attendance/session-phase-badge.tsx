import { useTranslation } from 'react-i18next';
import type { SessionPhase } from '~/domain/attendance/session-phase';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<SessionPhase, BadgeTone> = {
  upcoming: 'info',
  'in-progress': 'success',
  over: 'neutral',
  cancelled: 'danger',
};

/** Where a session stands, in a word. */
export function SessionPhaseBadge({ phase }: { phase: SessionPhase }) {
  const { t } = useTranslation('sessions');
  return (
    <Badge tone={tones[phase]} dot={phase === 'in-progress'}>
      {t(`phases.${phase}`)}
    </Badge>
  );
}
