import { useEffect, useRef } from 'react';
import { watchSoundLevel } from './sound-level';

const parts = 16;

/** How loud the microphone is, as a row of lights; `onSound` hears once that anything was heard. */
export function SoundMeter({
  track,
  label,
  onSound,
}: {
  track: MediaStreamTrack | null;
  label: string;
  onSound?: () => void;
}) {
  const meter = useRef<HTMLDivElement>(null);
  const heard = useRef(onSound);
  heard.current = onSound;
  useEffect(() => {
    if (!track) return;
    return watchSoundLevel(track, (level) => {
      const lit = track.enabled ? Math.round(level * parts) : 0;
      meter.current?.setAttribute('aria-valuenow', String(Math.round((100 * lit) / parts)));
      for (const [index, part] of [...(meter.current?.children ?? [])].entries()) {
        part.toggleAttribute('data-lit', index < lit);
      }
      if (lit >= parts / 4) heard.current?.();
    });
  }, [track]);
  return (
    <div
      ref={meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      className="flex h-3 gap-1"
    >
      {Array.from({ length: parts }, (_, index) => (
        <span
          key={index}
          className="flex-1 rounded-full bg-ink/10 transition-colors duration-100 data-lit:bg-success"
        />
      ))}
    </div>
  );
}
