import { Info, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from './room-store';

/** What one has to know while in the room: the network, whom one cannot reach, who muted one. */
export function CallNotices({ view, relayed }: { view: RoomView; relayed: boolean }) {
  const { t } = useTranslation('room');
  const lost = view.others.find(({ standing }) => standing === 'lost');
  const { microphone, camera } = view.problems;
  const problem = microphone ?? camera;
  const devices = microphone && camera ? 'both' : microphone ? 'microphone' : 'camera';
  return (
    <div
      aria-live="polite"
      className="pointer-events-none absolute inset-x-0 top-12 z-20 flex flex-col items-center gap-2 px-3"
    >
      {!view.online && (
        <Notice icon={<WifiOff />} tone="bg-warning-soft text-warning-ink">
          {t('call.offline')}
        </Notice>
      )}
      {view.online && lost && (
        <Notice icon={<TriangleAlert />} tone="bg-warning-soft text-warning-ink">
          {t(relayed ? 'call.unreachable' : 'call.noRelay', { name: lost.name })}
        </Notice>
      )}
      {problem && (
        <Notice icon={<TriangleAlert />} tone="bg-warning-soft text-warning-ink">
          {t(`lobby.${problem}`, { devices: t(`lobby.devices.${devices}`) })}
        </Notice>
      )}
      {view.notices.map(({ id, key, name }) => (
        <Notice key={id} icon={<Info />} tone="bg-inverse text-ink-inverse">
          {t(`notices.${key}`, { name })}
        </Notice>
      ))}
    </div>
  );
}

function Notice({ icon, tone, children }: { icon: ReactNode; tone: string; children: ReactNode }) {
  return (
    <p
      className={`flex max-w-xl animate-rise items-start gap-2.5 rounded-lg px-4 py-2.5 text-sm shadow-lg [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:flex-none ${tone}`}
    >
      {icon}
      <span>{children}</span>
    </p>
  );
}
