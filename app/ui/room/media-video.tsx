import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';

/** A stream as it comes; mirrored for one's own image. `speaker` is the output that its sound goes to. */
export function MediaVideo({
  stream,
  label,
  muted = false,
  mirrored = false,
  fit = 'cover',
  hidden = false,
  speaker = null,
}: {
  stream: MediaStream;
  label: string;
  muted?: boolean;
  mirrored?: boolean;
  fit?: 'cover' | 'contain';
  /** Only heard. */
  hidden?: boolean;
  speaker?: string | null;
}) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    if (video.srcObject !== stream) video.srcObject = stream;
    video.muted = muted;
    const play = () => void video.play().catch(() => undefined);
    play();
    stream.addEventListener('addtrack', play);
    return () => stream.removeEventListener('addtrack', play);
  }, [stream, muted]);
  useEffect(() => {
    if (speaker && ref.current && 'setSinkId' in ref.current) {
      ref.current.setSinkId(speaker).catch(() => undefined);
    }
  }, [speaker]);
  return (
    <video
      ref={ref}
      autoPlay
      playsInline
      muted={muted}
      aria-label={label}
      aria-hidden={hidden || undefined}
      className={clsx(
        'absolute inset-0 size-full',
        fit === 'cover' ? 'object-cover' : 'object-contain',
        mirrored && '-scale-x-100',
        hidden && 'opacity-0',
      )}
    />
  );
}
