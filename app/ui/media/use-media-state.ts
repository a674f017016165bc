import { useEffect, useState } from 'react';

export type MediaState = {
  /** Seconds. */
  time: number;
  duration: number;
  paused: boolean;
  waiting: boolean;
  muted: boolean;
  volume: number;
  rate: number;
  /** A code of MediaError. */
  error: number | null;
};

const changes = [
  ...(['timeupdate', 'seeking', 'seeked', 'play', 'playing', 'pause', 'waiting', 'canplay'] as const),
  ...([
    'volumechange',
    'ratechange',
    'durationchange',
    'loadedmetadata',
    'error',
    'emptied',
    'ended',
  ] as const),
];

const stateOf = (media: HTMLMediaElement): MediaState => ({
  time: media.currentTime,
  duration: Number.isFinite(media.duration) ? media.duration : 0,
  paused: media.paused,
  waiting: !media.paused && media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA,
  muted: media.muted || media.volume === 0,
  volume: media.volume,
  rate: media.playbackRate,
  error: media.error?.code ?? null,
});

/** What a media element does, as it does it. */
export function useMediaState(media: HTMLMediaElement): MediaState {
  const [state, setState] = useState(() => stateOf(media));
  useEffect(() => {
    const read = () => setState(stateOf(media));
    read();
    for (const name of changes) media.addEventListener(name, read);
    return () => {
      for (const name of changes) media.removeEventListener(name, read);
    };
  }, [media]);
  return state;
}
