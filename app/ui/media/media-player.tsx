import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { rangesLength } from '~/domain/learning/coverage';
import { FollowedSoFar } from './followed-so-far';
import { MediaControls } from './media-controls';
import { MediaError } from './media-error';
import type { RecordingProps } from './recording-props';
import { Transcript } from './transcript';
import { useCaptions } from './use-captions';
import { useMediaState } from './use-media-state';
import { usePlayed } from './use-played';
import { useResumePlaying } from './use-resume-playing';

type MediaPlayerProps = RecordingProps & {
  file: NonNullable<RecordingProps['activity']['file']>;
  media: HTMLMediaElement;
  /** What is shown on the whole screen: the recording and its controls. */
  frame: HTMLDivElement;
  onReady: (ready: boolean) => void;
};

/** The controls of a recording, what of it was played, and its text; loaded only where there is one. */
export default function MediaPlayer(props: MediaPlayerProps) {
  const { activity, kind, file, media, frame, known, position, needed, told, timeZone, onReady } = props;
  const lengthMs = file.durationMs;
  const state = useMediaState(media);
  const played = usePlayed(media, { lengthMs, known, told });
  const captions = useCaptions(media, activity.captions);
  useResumePlaying(media, position * (lengthMs / 1000));
  useEffect(() => {
    onReady(true);
    return () => onReady(false);
  }, [onReady]);
  return (
    <>
      {createPortal(
        <>
          {state.error !== null && <MediaError code={state.error} media={media} />}
          <MediaControls {...{ kind, media, frame, state, captions, lengthMs }} ranges={played.ranges} />
        </>,
        frame,
      )}
      <div className="mt-3 flex flex-col gap-4">
        {told && <PlayedSoFar {...{ played, lengthMs, needed, timeZone, kind }} />}
        <Transcript {...{ media, captions }} text={activity.transcript} open={kind === 'audio'} />
      </div>
    </>
  );
}

function PlayedSoFar(props: {
  played: ReturnType<typeof usePlayed>;
  lengthMs: number;
  needed: number | null;
  timeZone: string;
  kind: 'audio' | 'video';
}) {
  const { played, lengthMs, needed, timeZone, kind } = props;
  const { t } = useTranslation('media');
  const percent = Math.min(100, Math.floor((rangesLength(played.ranges) * 100) / lengthMs));
  const said = needed === null ? 'free' : percent >= needed ? 'enough' : 'needed';
  return (
    <FollowedSoFar {...played} timeZone={timeZone} waits={t('played.waits')}>
      {t(`played.${kind}.${said}`, { percent, needed: needed ?? 0 })}
    </FollowedSoFar>
  );
}
