import { clsx } from 'clsx';
import { Timer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../primitives/use-formats';

type Warning = 'fiveMinutes' | 'oneMinute' | null;

/**
 * The time left by the server's clock, whatever this device's says: told at five minutes and at one, and the end told
 * to the page. Before script runs, the moment at which it ends.
 */
export function Countdown(props: { closesAt: string; now: string; timeZone: string; onEnd: () => void }) {
  const { closesAt, now, timeZone, onEnd } = props;
  const { t } = useTranslation('quiz');
  const formats = useFormats();
  const left = useTimeLeft(closesAt, now);
  const ended = useRef(false);
  useEffect(() => {
    if (left === null || left > -500 || ended.current) return;
    ended.current = true;
    onEnd();
  }, [left, onEnd]);
  const seconds = left === null ? null : Math.max(0, Math.ceil(left / 1000));
  const warning: Warning =
    seconds === null || seconds > 300 ? null : seconds > 60 ? 'fiveMinutes' : 'oneMinute';
  return (
    <p
      className={clsx(
        'inline-flex items-center gap-2 rounded-full px-3 py-1 text-sm font-[560] tabular-nums',
        warning === 'oneMinute' && 'bg-danger-soft text-danger-ink',
        warning === 'fiveMinutes' && 'bg-warning-soft text-warning-ink',
        !warning && 'bg-ink/7 text-ink-soft',
      )}
    >
      <Timer aria-hidden="true" className="size-4" />
      {seconds === null ? (
        t('time.endsAt', { time: formats.time(closesAt, timeZone) })
      ) : (
        <span role="timer" aria-label={t('time.left')}>
          {clock(seconds)}
        </span>
      )}
      <span aria-live="polite" className="sr-only">
        {warning && t(`time.${warning}`)}
      </span>
    </p>
  );
}

function useTimeLeft(closesAt: string, now: string): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const end = performance.now() + Date.parse(closesAt) - Date.parse(now);
    const tell = () => setLeft(end - performance.now());
    tell();
    const timer = setInterval(tell, 500);
    return () => clearInterval(timer);
  }, [closesAt, now]);
  return left;
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
}
