import { useTranslation } from 'react-i18next';
import type { Pace } from '~/domain/learning/lateness';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<Pace, BadgeTone> = {
  completed: 'success',
  'on-track': 'accent',
  'not-started': 'neutral',
  inactive: 'warning',
  late: 'danger',
};

/** Whether somebody keeps pace, in a word. */
export function PaceBadge({ pace }: { pace: Pace }) {
  const { t } = useTranslation('progress');
  return (
    <Badge tone={tones[pace]} dot>
      {t(`pace.${pace}`)}
    </Badge>
  );
}
