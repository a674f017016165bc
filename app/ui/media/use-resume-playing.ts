import { useEffect, useRef } from 'react';

const edge = 0.02; // stopped within this share of the beginning or the end, one begins anew

/** Goes, once, to where playing stopped, on whatever device, unless it plays already. Seconds. */
export function useResumePlaying(media: HTMLMediaElement, seconds: number): void {
  const from = useRef(seconds);
  useEffect(() => {
    const resume = () => {
      if (media.dataset.resumed) return; // the controls may come and go; the recording stays
      media.dataset.resumed = 'true';
      const { duration, currentTime } = media;
      const share = from.current / duration;
      if (currentTime === 0 && media.paused && share > edge && share < 1 - edge) {
        media.currentTime = from.current;
      }
    };
    if (media.readyState >= HTMLMediaElement.HAVE_METADATA) {
      resume();
      return;
    }
    media.addEventListener('loadedmetadata', resume, { once: true });
    return () => media.removeEventListener('loadedmetadata', resume);
  }, [media]);
}
