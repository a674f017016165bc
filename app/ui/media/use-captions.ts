import { useEffect, useState } from 'react';
import type { AudioActivity } from '~/domain/courses/activities';
import { readWebVtt, type Caption } from '~/domain/courses/web-vtt';
import { fileAddress } from './file-address';

type Tracks = AudioActivity['captions'];

export type Captions = {
  tracks: Tracks;
  /** The language shown over the pictures; null for none. */
  shown: string | null;
  show: (language: string | null) => void;
  /** The captions in words and times: of the language shown, else of the first. */
  lines: readonly Caption[];
};

/** Which captions are shown, and what they say. */
export function useCaptions(media: HTMLMediaElement, tracks: Tracks): Captions {
  const [shown, show] = useState<string | null>(null);
  const [lines, setLines] = useState<readonly Caption[]>([]);
  const read = tracks.find(({ language }) => language === shown) ?? tracks[0];
  const fileId = read?.fileId;

  useEffect(() => {
    for (const track of media.textTracks) track.mode = track.language === shown ? 'showing' : 'disabled';
  }, [media, shown, tracks]);

  useEffect(() => {
    if (!fileId) return;
    const stop = new AbortController();
    fetch(fileAddress(fileId), { signal: stop.signal })
      .then(async (answer) => setLines(answer.ok ? (readWebVtt(await answer.text()) ?? []) : []))
      .catch(() => setLines([])); // without them the transcript alone is shown
    return () => {
      stop.abort();
      setLines([]);
    };
  }, [fileId]);

  return { tracks, shown, show, lines };
}
