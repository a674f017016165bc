import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { joinRanges, rangesLength } from '~/domain/learning/coverage';
import { Callout } from '../primitives/callout';
import { SavedIndicator } from '../primitives/saved-indicator';
import { MediaControls } from './media-controls';
import { MediaError } from './media-error';
import type { RecordingProps } from './recording';
import { Transcript } from './transcript';
import { useCaptions } from './use-captions';
import { useMediaState } from './use-media-state';
import { usePlayed, type Played } from './use-played';
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
  played: Played;
  lengthMs: number;
  needed: number | null;
  timeZone: string;
  kind: 'audio' | 'video';
}) {
  const { played, lengthMs, needed, timeZone, kind } = props;
  const { t } = useTranslation('media');
  const covered = rangesLength(joinRanges(played.ranges));
  const percent = Math.min(100, Math.floor((covered * 100) / lengthMs));
  const said = needed === null ? 'free' : percent >= needed ? 'enough' : 'needed';
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="text-sm text-ink-soft tabular-nums" data-played={percent}>
          {t(`played.${kind}.${said}`, { percent, needed: needed ?? 0 })}
        </p>
        <SavedIndicator saved={played.saved} timeZone={timeZone} />
      </div>
      {played.saved.state === 'offline' && <p className="text-sm text-ink-soft">{t('played.waits')}</p>}
      {played.problem && (
        <Callout tone="danger" live="alert">
          {played.problem}
        </Callout>
      )}
    </div>
  );
}
