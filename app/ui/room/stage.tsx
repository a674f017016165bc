import { clsx } from 'clsx';
import { MicOff, MonitorUp, Users } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';
import { MediaVideo } from './media-video';
import type { RoomClient } from './room-client';
import type { OtherPeer, RoomView } from './room-store';
import { tileGrid } from './tile-grid';
import { VideoTile } from './video-tile';

export type StageProps = {
  client: RoomClient;
  view: RoomView;
  me: { name: string; leads: boolean };
  speaker: string | null;
};

/** Everybody in the room, oneself last; a screen that is shown takes the place, and the tiles stand beside it. */
export function Stage({ client, view, me, speaker }: StageProps) {
  const { t } = useTranslation('room');
  const { others, state } = view;
  const camera = state.camera ? client.ownTrack('camera') : null;
  const ownStream = useMemo(() => camera && new MediaStream([camera]), [camera]);
  const shown = others.find((peer) => peer.state.screen);
  const presents = shown !== undefined || state.screen;
  const { wide, tall } = tileGrid(others.length + 1);
  const grid = {
    ...{
      '--wide-columns': wide[0],
      '--wide-rows': wide[1],
      '--tall-columns': tall[0],
      '--tall-rows': tall[1],
    },
  } as CSSProperties;
  return (
    <div
      className={clsx(
        'flex min-h-0 flex-1 gap-2 p-2 sm:gap-3 sm:p-3',
        presents ? 'flex-col lg:flex-row' : 'flex-col',
      )}
    >
      {presents && <Presented peer={shown ?? null} />}
      {!presents && others.length === 0 && <Alone />}
      <ul
        aria-label={t('call.stage')}
        style={grid}
        className={clsx(
          presents
            ? 'flex flex-none gap-2 overflow-x-auto *:h-24 *:w-36 *:flex-none lg:w-52 lg:flex-col lg:overflow-x-hidden lg:overflow-y-auto lg:*:h-auto lg:*:w-full lg:*:aspect-video'
            : 'room-tiles min-h-0 flex-1',
        )}
      >
        {others.map((peer) => (
          <VideoTile
            key={peer.id}
            name={peer.name}
            stream={peer.face}
            state={peer.state}
            leads={peer.leads}
            speaking={peer.speaking}
            quality={peer.quality}
            waiting={waitingFor(peer, t('call.connecting'), t('call.reconnecting'))}
            speaker={speaker}
            small={presents}
            actions={
              me.leads &&
              peer.state.microphone && (
                <IconButton
                  label={t('people.mute', { name: peer.name })}
                  icon={<MicOff />}
                  size="small"
                  variant="secondary"
                  tooltip="none"
                  className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden"
                  onClick={() => client.mute(peer.id)}
                />
              )
            }
          />
        ))}
        <VideoTile
          name={me.name}
          stream={ownStream}
          state={state}
          leads={me.leads}
          speaking={view.speaking}
          small={presents}
          own
        />
      </ul>
    </div>
  );
}

function waitingFor({ standing }: OtherPeer, connecting: string, reconnecting: string): string | null {
  if (standing === 'connected') return null;
  return standing === 'lost' ? reconnecting : connecting;
}

function Alone() {
  const { t } = useTranslation('room');
  return (
    <p className="flex flex-none items-center justify-center gap-2.5 py-2 text-center text-sm text-ink-soft">
      <Users aria-hidden="true" className="size-4 flex-none" />
      <span>
        <strong className="font-[600] text-ink">{t('call.alone')}.</strong> {t('call.aloneText')}
      </span>
    </p>
  );
}

function Presented({ peer }: { peer: OtherPeer | null }) {
  const { t } = useTranslation('room');
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-lg bg-black">
      {peer ? (
        <>
          <MediaVideo
            stream={peer.screenStream}
            label={t('call.screenOf', { name: peer.name })}
            fit="contain"
            muted
          />
          <p className="absolute bottom-2 left-2 rounded-md bg-black/60 px-2 py-1 text-[0.8125rem] font-medium text-white">
            {t('call.screenOf', { name: peer.name })}
          </p>
        </>
      ) : (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 p-6 text-center text-white">
          <MonitorUp aria-hidden="true" className="size-10" />
          <p className="text-lg font-[600]">{t('call.yourScreen')}</p>
          <p className="text-white/80">{t('call.yourScreenText')}</p>
        </div>
      )}
    </div>
  );
}
