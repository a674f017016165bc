import { useTranslation } from 'react-i18next';
import type { Range } from '~/domain/learning/coverage';
import { clockTime } from './media-time';

type TimeLineProps = {
  /** Seconds. */
  time: number;
  length: number;
  ranges: readonly Range[];
  lengthMs: number;
  onSeek: (seconds: number) => void;
};

/** Where one is, and which parts were played: drawn beneath the slider. */
export function TimeLine({ time, length, ranges, lengthMs, onSeek }: TimeLineProps) {
  const { t } = useTranslation('media');
  const share = (part: number, whole: number) => `${whole > 0 ? Math.min(100, (part * 100) / whole) : 0}%`;
  return (
    <div className="player-time">
      <svg aria-hidden="true" width="100%" height="8" className="player-track">
        <rect width="100%" height="8" rx="4" className="player-whole" />
        {ranges.map(([from, to]) => (
          <rect
            key={from}
            x={share(from, lengthMs)}
            width={share(to - from, lengthMs)}
            height="8"
            className="player-played"
          />
        ))}
        <rect width={share(time, length)} y="3" height="2" className="player-past" />
      </svg>
      <input
        type="range"
        aria-label={t('controls.position')}
        aria-valuetext={t('controls.positionText', { time: clockTime(time), length: clockTime(length) })}
        min={0}
        max={Math.max(length, 0.1)}
        step="any"
        value={Math.min(time, length)}
        onChange={({ currentTarget }) => onSeek(Number(currentTarget.value))}
      />
    </div>
  );
}
