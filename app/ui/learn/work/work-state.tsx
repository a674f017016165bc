import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../../primitives/badge';

const tones = {
  draft: 'neutral',
  'handed-in': 'info',
  returned: 'warning',
  accepted: 'success',
} as const satisfies Record<string, BadgeTone>;

/** Where a work stands, and whether it came late. */
export function WorkState({ state, late }: { state: string; late: boolean }) {
  const { t } = useTranslation('assignment');
  const known = state as keyof typeof tones;
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge tone={tones[known]} dot>
        {t(`states.${known}`)}
      </Badge>
      {late && <Badge tone="warning">{t('late')}</Badge>}
    </span>
  );
}
