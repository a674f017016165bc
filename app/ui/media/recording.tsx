import { lazy, Suspense, useEffect, useState } from 'react';
import { fileAddress } from './file-address';
import type { RecordingProps } from './recording-props';

const MediaPlayer = lazy(() => import('./media-player'));

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
