import { Link } from '@remix-run/react';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { IconButton } from '../primitives/icon-button';
import { DeviceChoices } from './device-choice';
import { LastPreTest, type LastPreTestProps } from './last-pre-test';
import { MediaVideo } from './media-video';
import { SoundMeter } from './sound-meter';
import { useDevices } from './use-devices';

export type LobbyProps = {
  session: { title: string; courseTitle: string };
  /** In words. */
  until: string;
  me: { name: string; counted: boolean };
  preTest: LastPreTestProps['last'];
  onJoin: (media: {
    microphone: MediaStreamTrack | null;
    camera: MediaStreamTrack | null;
    speaker: string | null;
  }) => void;
};

/** Before the room: how one looks and sounds, and by which devices. One enters without any, too. */
export function Lobby({ session, until, me, preTest, onJoin }: LobbyProps) {
  const { t } = useTranslation('room');
  const devices = useDevices();
  const { tracks, problems, asking, choice } = devices;
  const [muted, setMuted] = useState(false);
  const image = useMemo(() => tracks.camera && new MediaStream([tracks.camera]), [tracks.camera]);
  const speaks = tracks.microphone !== null && !muted;
  const turnMicrophone = () => {
    if (!tracks.microphone) void devices.open('microphone', choice.microphone);
    else {
      tracks.microphone.enabled = muted;
      setMuted(!muted);
    }
  };
  const turnCamera = () => {
    if (tracks.camera) devices.close('camera');
    else void devices.open('camera', choice.camera);
  };
  return (
    <div className="mx-auto my-auto grid w-full max-w-6xl gap-6 px-4 py-6 sm:px-6 sm:py-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(18rem,1fr)] lg:gap-10">
      <div
        className="relative aspect-4/3 overflow-hidden rounded-xl bg-brand-deep sm:aspect-video"
        data-theme="dark"
      >
        {image ? (
          <MediaVideo stream={image} label={t('lobby.preview')} muted mirrored />
        ) : (
          <div className="absolute inset-0 grid place-content-center justify-items-center gap-4 text-white/85">
            <Avatar name={me.name} size="large" />
            <p>{asking ? t('lobby.asking') : t('lobby.cameraOff')}</p>
          </div>
        )}
        <div className="absolute inset-x-0 bottom-0 flex justify-center gap-3 bg-linear-to-t from-black/60 to-transparent p-4">
          <IconButton
            label={speaks ? t('lobby.turnOffMicrophone') : t('lobby.turnOnMicrophone')}
            icon={speaks ? <Mic /> : <MicOff />}
            variant={speaks ? 'secondary' : 'danger'}
            size="large"
            tooltip="above"
            onClick={turnMicrophone}
          />
          <IconButton
            label={image ? t('lobby.turnOffCamera') : t('lobby.turnOnCamera')}
            icon={image ? <Video /> : <VideoOff />}
            variant={image ? 'secondary' : 'danger'}
            size="large"
            tooltip="above"
            onClick={turnCamera}
          />
        </div>
      </div>
      <div className="flex flex-col gap-5 lg:justify-center">
        <header>
          <p className="text-sm font-medium text-ink-faint">{session.courseTitle}</p>
          <h1 className="mt-1 text-2xl text-balance">{session.title}</h1>
          <p className="mt-2 text-ink-soft">{t('lobby.openUntil', { time: until })}</p>
        </header>
        <LobbyProblems problems={problems} asking={asking} />
        <div className="flex flex-col gap-5 max-lg:order-last empty:hidden">
          <DeviceChoices devices={devices} />
          {tracks.microphone && (
            <div className="flex flex-col gap-2">
              <SoundMeter track={tracks.microphone} label={t('lobby.level')} />
              <p className="text-sm text-ink-faint">{t('lobby.levelHint')}</p>
            </div>
          )}
        </div>
        <Button size="large" wide onClick={() => onJoin({ ...devices.keep(), speaker: choice.speaker })}>
          {t('lobby.join')}
        </Button>
        <p className="text-sm text-ink-faint">{me.counted ? t('lobby.counted') : t('lobby.notCounted')}</p>
        <p className="-mt-3 text-sm text-ink-faint">
          <LastPreTest last={preTest} />{' '}
          <Link to="/equipment" className="underline underline-offset-4">
            {t('lobby.test')}
          </Link>
        </p>
      </div>
    </div>
  );
}

function LobbyProblems({
  problems: { microphone, camera },
  asking,
}: Pick<ReturnType<typeof useDevices>, 'problems' | 'asking'>) {
  const { t } = useTranslation('room');
  if (asking) return null;
  const said =
    microphone && microphone === camera
      ? [[microphone, 'both'] as const]
      : [
          ...(microphone ? [[microphone, 'microphone'] as const] : []),
          ...(camera ? [[camera, 'camera'] as const] : []),
        ];
  return said.map(([problem, devices]) => (
    <Callout key={devices} tone="warning" live="status">
      {t(`lobby.${problem}`, { devices: t(`lobby.devices.${devices}`) })}
    </Callout>
  ));
}
