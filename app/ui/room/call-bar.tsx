import {
  Hand,
  Maximize,
  MessageSquare,
  Mic,
  MicOff,
  Minimize,
  MonitorUp,
  MonitorX,
  PhoneOff,
  Users,
  Video,
  VideoOff,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';
import { canShareScreen } from './local-media';
import type { RoomClient } from './room-client';
import type { RoomView } from './room-store';

export type CallPanel = 'chat' | 'people' | null;

export type CallBarProps = {
  client: RoomClient;
  state: RoomView['state'];
  people: number;
  unread: number;
  panel: CallPanel;
  onPanel: (panel: CallPanel) => void;
  /** Null where the browser has none. */
  fullScreen: { on: boolean; toggle: () => void } | null;
};

/** What one can do in the room, under the thumb on a phone. */
export function CallBar({ client, state, people, unread, panel, onPanel, fullScreen }: CallBarProps) {
  const { t } = useTranslation('room');
  const { microphone, camera, screen, hand } = state;
  const toggle = (name: 'chat' | 'people') => onPanel(panel === name ? null : name);
  return (
    <div
      role="toolbar"
      aria-label={t('bar.label')}
      className="flex flex-none flex-wrap items-center justify-center gap-1.5 border-t bg-surface px-2 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:gap-2 sm:py-3"
    >
      <Control
        label={microphone ? t('bar.microphoneOff') : t('bar.microphoneOn')}
        icon={microphone ? <Mic /> : <MicOff />}
        keys="m"
        alert={!microphone}
        onClick={() => void client.setMicrophone(!microphone)}
      />
      <Control
        label={camera ? t('bar.cameraOff') : t('bar.cameraOn')}
        icon={camera ? <Video /> : <VideoOff />}
        keys="v"
        alert={!camera}
        onClick={() => void client.setCamera(!camera)}
      />
      {canShareScreen() && (
        <Control
          label={screen ? t('bar.screenOff') : t('bar.screenOn')}
          icon={screen ? <MonitorX /> : <MonitorUp />}
          pressed={screen}
          wideOnly
          onClick={() => void client.shareScreen(!screen)}
        />
      )}
      <Control
        label={hand ? t('bar.handDown') : t('bar.handUp')}
        icon={<Hand />}
        keys="h"
        pressed={hand}
        onClick={() => client.raiseHand(!hand)}
      />
      <span aria-hidden="true" className="mx-1 h-8 w-px bg-line max-sm:hidden" />
      <Control
        label={unread > 0 ? t('bar.chatUnread', { count: unread }) : t('bar.chat')}
        icon={<MessageSquare />}
        badge={unread > 0 ? String(Math.min(unread, 99)) : null}
        pressed={panel === 'chat'}
        onClick={() => toggle('chat')}
      />
      <Control
        label={t('bar.people')}
        icon={<Users />}
        badge={String(people)}
        quietBadge
        pressed={panel === 'people'}
        onClick={() => toggle('people')}
      />
      {fullScreen && (
        <Control
          label={fullScreen.on ? t('bar.leaveFullScreen') : t('bar.fullScreen')}
          icon={fullScreen.on ? <Minimize /> : <Maximize />}
          onClick={fullScreen.toggle}
          wideOnly
        />
      )}
      <IconButton
        label={t('bar.leave')}
        icon={<PhoneOff />}
        variant="danger"
        tooltip="above"
        className="ml-1 w-12! sm:ml-3 sm:w-14!"
        onClick={client.leave}
      />
    </div>
  );
}

function Control({
  label,
  icon,
  keys,
  pressed,
  alert = false,
  badge = null,
  quietBadge = false,
  wideOnly = false,
  onClick,
}: {
  label: string;
  icon: ReactNode;
  keys?: string;
  pressed?: boolean;
  /** Off, where one expects it on. */
  alert?: boolean;
  badge?: string | null;
  quietBadge?: boolean;
  wideOnly?: boolean;
  onClick: () => void;
}) {
  return (
    <span className={wideOnly ? 'relative max-sm:hidden' : 'relative'}>
      <IconButton
        label={label}
        icon={icon}
        variant={pressed ? 'primary' : alert ? 'secondary' : 'quiet'}
        tooltip="above"
        aria-pressed={pressed}
        aria-keyshortcuts={keys}
        className={alert ? 'text-danger-ink!' : undefined}
        onClick={onClick}
      />
      {badge && (
        <span
          aria-hidden="true"
          className={
            quietBadge
              ? 'pointer-events-none absolute -top-1 -right-1 grid h-5 min-w-5 place-content-center rounded-full bg-raised px-1 text-[0.6875rem] font-[600] text-ink ring-1 ring-line'
              : 'pointer-events-none absolute -top-1 -right-1 grid h-5 min-w-5 place-content-center rounded-full bg-danger px-1 text-[0.6875rem] font-[600] text-danger-on'
          }
        >
          {badge}
        </span>
      )}
    </span>
  );
}
