import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { ListedReplay } from '~/use-cases/attendance/list-replays.server';

/** Until when a replay can be seen. */
export function ReplayAvailability({ replay, timeZone }: { replay: ListedReplay; timeZone: string }) {
  const { t, i18n } = useTranslation('providers');
  const { availableUntil, available } = replay;
  if (!availableUntil) return t('replays.always');
  const instant = formatInstant(availableUntil, i18n.language, timeZone);
  return t(available ? 'replays.until' : 'replays.expired', { instant });
}
