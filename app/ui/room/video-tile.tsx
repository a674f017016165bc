import { clsx } from 'clsx';
import { Hand, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import type { LinkQuality } from './link-quality';
import { MediaVideo } from './media-video';

export type VideoTileProps = {
  name: string;
  stream: MediaStream | null;
  state: { microphone: boolean; camera: boolean; hand: boolean };
  leads: boolean;
  speaking: boolean;
  own?: boolean;
  quality?: LinkQuality | null;
  /** Said over the image while it does not come. */
  waiting?: string | null;
  speaker?: string | null;
  small?: boolean;
  actions?: ReactNode;
};

/** Somebody in the room: their image or initials, their name, and what they do. */
export function VideoTile(props: VideoTileProps) {
  const { name, stream, state, leads, speaking, own = false, quality = null, waiting = null } = props;
  const { t } = useTranslation('room');
  return (
    <li
      aria-label={name}
      data-speaking={speaking || undefined}
      className={clsx(
        'group relative overflow-hidden rounded-lg bg-surface ring-inset',
        'after:pointer-events-none after:absolute after:inset-0 after:rounded-lg after:ring-2 after:ring-transparent after:transition-shadow after:ring-inset data-speaking:after:ring-accent-text',
      )}
    >
      <div
        className={clsx(
          'absolute inset-0 grid place-content-center transition-opacity',
          state.camera && stream && 'opacity-0',
        )}
      >
        <Avatar name={name} size={props.small ? 'medium' : 'large'} />
      </div>
      {stream && (
        <MediaVideo
          stream={stream}
          label={t('call.videoOf', { name })}
          muted={own}
          mirrored={own}
          hidden={!state.camera}
          speaker={props.speaker}
        />
      )}
      {waiting && (
        <p className="absolute inset-x-0 top-1/2 mt-10 animate-breathe text-center text-sm text-ink-soft">
          {waiting}
        </p>
      )}
      {state.hand && (
        <span className="absolute top-2 left-2 flex items-center gap-1.5 rounded-full bg-warning-soft px-2.5 py-1 text-xs font-[600] text-warning-ink">
          <Hand aria-hidden="true" className="size-3.5" />
          <span className={clsx(props.small && 'sr-only')}>{t('call.hand')}</span>
        </span>
      )}
      <div className="absolute inset-x-2 bottom-2 flex items-center gap-1.5">
        <p className="flex min-w-0 items-center gap-1.5 rounded-md bg-black/60 px-2 py-1 text-[0.8125rem] font-medium text-white">
          {!state.microphone && (
            <MicOff role="img" aria-label={t('call.microphoneOff')} className="size-3.5 flex-none" />
          )}
          <span className="truncate">{own ? t('call.you') : name}</span>
          {leads && !props.small && (
            <span className="flex-none text-white/75 max-sm:hidden">· {t('call.trainer')}</span>
          )}
        </p>
        <span className="ml-auto flex flex-none items-center gap-1.5">
          {props.actions}
          {quality && <QualityBars quality={quality} />}
        </span>
      </div>
      {speaking && <span className="sr-only">{t('call.speaking')}</span>}
    </li>
  );
}

const bars = { good: 3, fair: 2, poor: 1 };

function QualityBars({ quality }: { quality: LinkQuality }) {
  const { t } = useTranslation('room');
  return (
    <span
      role="img"
      aria-label={t(`call.quality.${quality}`)}
      title={t(`call.quality.${quality}`)}
      className="flex h-6 items-end gap-0.5 rounded-md bg-black/60 px-1.5 py-1.5"
    >
      {[1, 2, 3].map((bar) => (
        <span
          key={bar}
          style={{ height: `${bar * 33}%` }}
          className={clsx(
            'w-1 rounded-full',
            bar > bars[quality] ? 'bg-white/30' : quality === 'poor' ? 'bg-danger' : 'bg-white',
          )}
        />
      ))}
    </span>
  );
}
