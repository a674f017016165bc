import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Codes of MediaError: 2 the network, 3 and 4 a content that this browser does not play. */
const reasons: Record<number, 'network' | 'format'> = { 2: 'network', 3: 'format', 4: 'format' };

/** Why a recording does not play, and how to try again from where it stopped. */
export function MediaError({ code, media }: { code: number; media: HTMLMediaElement }) {
  const { t } = useTranslation('media');
  const reason = navigator.onLine ? (reasons[code] ?? 'network') : 'network';
  function retry() {
    const at = media.currentTime;
    media.addEventListener('loadedmetadata', () => (media.currentTime = at), { once: true });
    media.load();
  }
  return (
    <div role="alert" className="player-error">
      <TriangleAlert aria-hidden="true" className="size-5 flex-none" />
      <p className="min-w-0 flex-1">{t(`error.${reason}`)}</p>
      <button type="button" className="player-button gap-2 px-3" onClick={retry}>
        <RotateCw aria-hidden="true" />
        {t('error.retry')}
      </button>
    </div>
  );
}
