import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caption } from '~/domain/courses/web-vtt';
import { TextInput } from '../primitives/text-input';
import { clockTime } from './media-time';
import type { Captions } from './use-captions';

type TranscriptProps = { media: HTMLMediaElement; captions: Captions; text: string; open: boolean };

/** What is said, to read and to search; where captions tell the times, a line leads to its place. */
export function Transcript({ media, captions, text, open }: TranscriptProps) {
  const { t } = useTranslation('media');
  const [wanted, setWanted] = useState('');
  const searchId = useId();
  const { lines } = captions;
  if (lines.length === 0 && text.trim() === '') return null;
  const found = lines.length > 0 ? lines.filter((line) => holds(line.text, wanted)) : [];
  const paragraphs = lines.length > 0 ? [] : text.split(/\n+/).filter((one) => one.trim() !== '');
  const foundText = paragraphs.filter((one) => holds(one, wanted));
  const count = found.length + foundText.length;
  return (
    <details className="group rounded-lg border bg-surface" open={open}>
      <summary className="flex min-h-11 items-center justify-between gap-3 px-4 text-sm font-[560]">
        {t('transcript.title')}
        <ChevronDown
          aria-hidden="true"
          className="size-4 text-ink-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="border-t px-4 py-3">
        <label htmlFor={searchId} className="sr-only">
          {t('transcript.search')}
        </label>
        <TextInput
          id={searchId}
          type="search"
          placeholder={t('transcript.search')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        <p role="status" className="mt-2 text-sm text-ink-faint empty:hidden">
          {wanted.trim() !== '' && t('transcript.found', { count })}
        </p>
        <div
          className="mt-2 max-h-80 overflow-y-auto"
          tabIndex={0}
          role="region"
          aria-label={t('transcript.title')}
        >
          {found.length > 0 && <Lines {...{ media }} lines={found} />}
          {foundText.map((one, index) => (
            <p key={index} className="py-1.5 text-[0.9375rem] wrap-break-word">
              {one}
            </p>
          ))}
        </div>
      </div>
    </details>
  );
}

function Lines({ media, lines }: { media: HTMLMediaElement; lines: readonly Caption[] }) {
  const { t } = useTranslation('media');
  const current = useCurrentLine(media, lines);
  return (
    <ol>
      {lines.map((line) => (
        <li key={`${line.fromMs}-${line.text}`}>
          <button
            type="button"
            className="flex min-h-11 w-full items-baseline gap-3 rounded-md px-2 py-2 text-left text-[0.9375rem] hover:bg-sunken aria-[current=true]:bg-accent-soft"
            aria-current={line === current}
            aria-label={t('transcript.go', { time: clockTime(line.fromMs / 1000), text: line.text })}
            onClick={() => (media.currentTime = line.fromMs / 1000)}
          >
            <span className="w-12 flex-none text-sm text-ink-faint tabular-nums">
              {clockTime(line.fromMs / 1000)}
            </span>
            <span className="min-w-0 wrap-break-word">{line.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function useCurrentLine(media: HTMLMediaElement, lines: readonly Caption[]): Caption | null {
  const [current, setCurrent] = useState<Caption | null>(null);
  useEffect(() => {
    const read = () => {
      const at = media.currentTime * 1000;
      setCurrent(lines.find(({ fromMs, toMs }) => fromMs <= at && at < toMs) ?? null);
    };
    read();
    media.addEventListener('timeupdate', read);
    media.addEventListener('seeked', read);
    return () => {
      media.removeEventListener('timeupdate', read);
      media.removeEventListener('seeked', read);
    };
  }, [media, lines]);
  return current;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const holds = (text: string, wanted: string) => plain(text).includes(plain(wanted.trim()));
