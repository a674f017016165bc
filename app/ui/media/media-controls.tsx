import { Captions as CaptionsIcon, Gauge, Maximize, Minimize, Pause, PictureInPicture2 } from 'lucide-react';
import { Play, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range } from '~/domain/learning/coverage';
import { numberFormat } from '~/domain/intl-formats';
import { commandOfKey, commandsOf, rates, type MediaCommands } from './media-commands';
import { clockTime } from './media-time';
import { TimeLine } from './time-line';
import type { Captions } from './use-captions';
import type { MediaState } from './use-media-state';

export type MediaControlsProps = {
  kind: 'audio' | 'video';
  media: HTMLMediaElement;
  frame: HTMLElement;
  state: MediaState;
  captions: Captions;
  lengthMs: number;
  /** What was played, in milliseconds. */
  ranges: readonly Range[];
};

/** Everything a recording is played by, by hand, by keys and by voice. */
export function MediaControls(props: MediaControlsProps) {
  const { kind, media, frame, state, captions, lengthMs, ranges } = props;
  const { t, i18n } = useTranslation('media');
  const commands = commandsOf(media, frame, captions);
  const wholeScreen = useWholeScreen(frame);
  useKeys(frame, media, commands);
  const { paused, muted, volume, rate, time } = state;
  const length = lengthMs / 1000;
  const inPicture = kind === 'video' && 'pictureInPictureEnabled' in document;
  const speed = (value: number) => `${numberFormat(i18n.language).format(value)}×`;
  return (
    <div className="player-controls">
      <TimeLine {...{ time, length, ranges, lengthMs }} onSeek={commands.seek} />
      <div className="flex flex-wrap items-center gap-x-1">
        <Control
          label={t(paused ? 'controls.play' : 'controls.pause')}
          keys="k"
          busy={state.waiting}
          onClick={commands.toggle}
        >
          {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        </Control>
        <Control label={t('controls.back')} keys="j" onClick={() => commands.jump(-10)}>
          <span aria-hidden="true">{t('controls.backSign')}</span>
        </Control>
        <Control label={t('controls.forward')} keys="l" onClick={() => commands.jump(10)}>
          <span aria-hidden="true">{t('controls.forwardSign')}</span>
        </Control>
        <p className="px-2 text-sm tabular-nums" aria-hidden="true">
          {clockTime(time)} / {clockTime(length)}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-x-1">
          <Control
            label={t(muted ? 'controls.unmute' : 'controls.mute')}
            keys="m"
            onClick={() => (media.muted = !media.muted)}
          >
            {muted ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
          </Control>
          <input
            type="range"
            className="player-volume"
            aria-label={t('controls.volume')}
            min={0}
            max={1}
            step={0.05}
            value={muted ? 0 : volume}
            onChange={({ currentTarget }) => commands.setVolume(Number(currentTarget.value))}
          />
          <Choice
            label={t('controls.speed')}
            icon={<Gauge aria-hidden="true" />}
            shown={speed(rate)}
            value={String(rate)}
            onChange={(value) => (media.playbackRate = Number(value))}
            options={rates.map((value) => ({ value: String(value), label: speed(value) }))}
          />
          {kind === 'video' && captions.tracks.length > 0 && (
            <Choice
              label={t('controls.captions')}
              icon={<CaptionsIcon aria-hidden="true" />}
              shown={captions.shown ?? t('controls.captionsOffShort')}
              value={captions.shown ?? ''}
              onChange={(value) => captions.show(value || null)}
              options={[
                { value: '', label: t('controls.captionsOff') },
                ...captions.tracks.map(({ language, label }) => ({ value: language, label })),
              ]}
            />
          )}
          {inPicture && document.pictureInPictureEnabled && (
            <Control label={t('controls.pictureInPicture')} onClick={commands.pictureInPicture}>
              <PictureInPicture2 aria-hidden="true" />
            </Control>
          )}
          {kind === 'video' && (
            <Control
              label={t(wholeScreen ? 'controls.leaveFullScreen' : 'controls.fullScreen')}
              keys="f"
              onClick={commands.fullScreen}
            >
              {wholeScreen ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
            </Control>
          )}
        </div>
      </div>
    </div>
  );
}

function Control(props: {
  label: string;
  keys?: string;
  busy?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { label, keys, busy = false, onClick, children } = props;
  return (
    <button
      type="button"
      className="player-button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      aria-busy={busy || undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** The browser's own list under a small face of ours. */
function Choice(props: {
  label: string;
  icon: ReactNode;
  shown: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const { label, icon, shown, value, options, onChange } = props;
  return (
    <span className="player-choice" title={label}>
      {icon}
      <span aria-hidden="true">{shown}</span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

function useWholeScreen(frame: HTMLElement): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const read = () => setWhole(document.fullscreenElement === frame);
    document.addEventListener('fullscreenchange', read);
    return () => document.removeEventListener('fullscreenchange', read);
  }, [frame]);
  return whole;
}

/** Keys work while one is within the player; a click on the pictures plays and pauses. */
function useKeys(frame: HTMLElement, media: HTMLMediaElement, commands: MediaCommands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    frame.tabIndex = -1;
    const press = (event: KeyboardEvent) => {
      const act = commandOfKey(event);
      if (!act) return;
      event.preventDefault();
      act(latest.current);
    };
    const click = () => {
      frame.focus({ preventScroll: true });
      latest.current.toggle();
    };
    frame.addEventListener('keydown', press);
    media.addEventListener('click', click);
    return () => {
      frame.removeEventListener('keydown', press);
      media.removeEventListener('click', click);
    };
  }, [frame, media]);
}
