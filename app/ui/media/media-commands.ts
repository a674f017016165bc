import type { Captions } from './use-captions';
import { beforeSeek } from './use-played';

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export type MediaCommands = ReturnType<typeof commandsOf>;

type WithWholeScreen = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** What can be done to a recording, whatever asks for it. */
export function commandsOf(media: HTMLMediaElement, frame: HTMLElement, captions: Captions) {
  const seek = (seconds: number) => {
    // What was played up to here is known before the place changes.
    media.dispatchEvent(new Event(beforeSeek));
    const end = Number.isFinite(media.duration) ? media.duration : seconds;
    media.currentTime = Math.min(Math.max(0, seconds), end);
  };
  const setVolume = (volume: number) => {
    media.volume = Math.min(1, Math.max(0, volume));
    media.muted = media.volume === 0;
  };
  const stepRate = (step: 1 | -1) => {
    const at = rates.findIndex((rate) => rate >= media.playbackRate);
    media.playbackRate = rates[Math.min(rates.length - 1, Math.max(0, at + step))] ?? 1;
  };
  return {
    seek,
    setVolume,
    stepRate,
    jump: (seconds: number) => seek(media.currentTime + seconds),
    mute: () => (media.muted = !media.muted),
    louder: (by: number) => setVolume(media.volume + by),
    captions: () => captions.show(captions.shown === null ? (captions.tracks[0]?.language ?? null) : null),
    /** A browser may refuse to play, and then says why by an event of the element. */
    toggle: () => {
      if (media.paused) media.play().catch(() => media.pause());
      else media.pause();
    },
    pictureInPicture: () => {
      if (!(media instanceof HTMLVideoElement)) return;
      const open = document.pictureInPictureElement === media;
      void (open ? document.exitPictureInPicture() : media.requestPictureInPicture()).catch(() => undefined);
    },
    fullScreen: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else if ('requestFullscreen' in frame) void frame.requestFullscreen().catch(() => undefined);
      else (media as WithWholeScreen).webkitEnterFullscreen?.();
    },
  };
}

const keys: Record<string, (commands: MediaCommands) => void> = {
  ' ': ({ toggle }) => toggle(),
  k: ({ toggle }) => toggle(),
  j: ({ jump }) => jump(-10),
  l: ({ jump }) => jump(10),
  arrowleft: ({ jump }) => jump(-5),
  arrowright: ({ jump }) => jump(5),
  arrowup: ({ louder }) => louder(0.1),
  arrowdown: ({ louder }) => louder(-0.1),
  m: ({ mute }) => mute(),
  c: ({ captions }) => captions(),
  f: ({ fullScreen }) => fullScreen(),
  '<': ({ stepRate }) => stepRate(-1),
  '>': ({ stepRate }) => stepRate(1),
};

/** What a key asks for; null for those that belong to the control one is on, or to the browser. */
export function commandOfKey(event: KeyboardEvent): ((commands: MediaCommands) => void) | null {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (altKey || ctrlKey || metaKey || event.defaultPrevented) return null;
  const on = target instanceof HTMLElement ? target : null;
  if (on?.matches('select, textarea, input:not([type=range])')) return null;
  if (key === ' ' && on?.matches('button')) return null;
  if (key.startsWith('Arrow') && on?.matches('.player-volume')) return null;
  return keys[key.toLowerCase()] ?? null;
}
