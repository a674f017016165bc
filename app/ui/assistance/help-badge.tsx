import { useTranslation } from 'react-i18next';
import type { HelpLine } from '~/use-cases/assistance/list-enrolment-help.server';
import { Badge } from '../primitives/badge';

/** Where a request stands, in a word; late where its promise is past. */
export function HelpBadge({ state, inTime }: Pick<HelpLine, 'state' | 'inTime'>) {
  const { t } = useTranslation('assistance');
  if (state === 'waiting' && inTime === false) {
    return (
      <Badge tone="danger" dot>
        {t('help.queue.late')}
      </Badge>
    );
  }
  const tone = state === 'waiting' ? 'warning' : state === 'answered' ? 'success' : 'neutral';
  return (
    <Badge tone={tone} dot>
      {t(`help.state.${state}`)}
    </Badge>
  );
}
