import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { AudioActivity, VideoActivity } from '~/domain/courses/activities';
import type { Range } from '~/domain/learning/coverage';
import type { Told } from './use-coverage-reports';

const MediaPlayer = lazy(() => import('./media-player'));

export type RecordingProps = {
  activity: AudioActivity | VideoActivity;
  kind: 'audio' | 'video';
  /** Its accessible name. */
  title: string;
  /** What the server knows to have been played, where one stopped (0 to 1), and what is asked, in percent. */
  known: readonly Range[];
  position: number;
  needed: number | null;
  told: Told | null;
  timeZone: string;
  /** Beneath it, as long as the player's own controls are not there. */
  children?: ReactNode;
};

export const fileAddress = (fileId: string) => `/files/${fileId}`;

/**
 * A recording: the browser's own element, which plays without script, and around it our controls once they are loaded.
 */
export function Recording(props: RecordingProps) {
  const { activity, kind, title, children } = props;
  const { file, captions } = activity;
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [media, setMedia] = useState<HTMLMediaElement | null>(null);
  const [ready, setReady] = useState(false);
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  if (!file) return null;
  const common = {
    ref: setMedia,
    src: fileAddress(file.fileId),
    controls: !ready,
    preload: 'metadata',
    'aria-label': title,
    children: captions.map(({ fileId, language, label }) => (
      <track key={fileId} kind="captions" src={fileAddress(fileId)} srcLang={language} label={label} />
    )),
  };
  const poster = 'posterFileId' in activity && activity.posterFileId;
  return (
    <>
      <div ref={setFrame} className="player" data-kind={kind} role="group" aria-label={title}>
        {kind === 'video' ? (
          <video {...common} playsInline {...(poster && { poster: fileAddress(poster) })} />
        ) : (
          <audio {...common} />
        )}
      </div>
      {inBrowser && media && frame && (
        <Suspense>
          <MediaPlayer key={file.fileId} {...props} {...{ file, media, frame }} onReady={setReady} />
        </Suspense>
      )}
      {!ready && children}
    </>
  );
}
