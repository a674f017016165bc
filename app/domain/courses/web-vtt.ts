/** One caption: from and to in milliseconds, and its words without markup. */
export type Caption = { fromMs: number; toMs: number; text: string };

const timing =
  /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t]|$)/;

/**
 * The captions of a WebVTT text, in their order (W3C WebVTT); null when it is none: it must begin with `WEBVTT` and
 * hold at least one caption with some words. Notes, styles and regions are left out, as are captions that end before
 * they begin.
 */
export function readWebVtt(text: string): Caption[] | null {
  const [head = '', ...blocks] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head)) return null;
  const captions = blocks.flatMap((block) => captionOf(block.split('\n').filter((line) => line !== '')));
  return captions.length > 0 ? captions : null;
}

/** A caption may have a name on a line before its times. */
function captionOf(lines: string[]): Caption[] {
  const at = lines.slice(0, 2).findIndex((line) => line.includes('-->'));
  const times = at < 0 ? null : timing.exec(lines[at] ?? '');
  if (!times) return [];
  const [fromMs, toMs] = [milliseconds(times[1] ?? ''), milliseconds(times[2] ?? '')];
  const words = lines
    .slice(at + 1)
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_whole, name: string) => entities[name] ?? '')
    .trim();
  return words !== '' && toMs > fromMs ? [{ fromMs, toMs, text: words }] : [];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' };

/** `01:02:03.456` and `02:03.456`. */
function milliseconds(time: string): number {
  const parts = time.replace('.', ':').split(':').map(Number);
  const [ms = 0, seconds = 0, minutes = 0, hours = 0] = parts.reverse();
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
}
