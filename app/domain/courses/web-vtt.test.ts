import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWebVtt } from '~/domain/courses/web-vtt';
import { captionsFile } from '../../../tests/factories/media';

test('captions come in order, without their markup, names and settings', () => {
  expect(readWebVtt(captionsFile.toString())).toEqual([
    { fromMs: 0, toMs: 4000, text: 'Bienvenue dans cette leçon.' },
    { fromMs: 4000, toMs: 8000, text: 'Voici la mire.' },
    { fromMs: 8000, toMs: 12_000, text: 'À bientôt & merci.' },
  ]);
});

test('notes, styles and captions that end before they begin are left out; ends of lines may be any', () => {
  const text =
    '\uFEFFWEBVTT - titre\r\n\r\nNOTE rien\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n00:02.000 --> 00:01.000\r\nà rebours\r\n\r\n01:00:00.500 --> 01:00:01.000\r\nligne\r\nligne deux\r\n';
  expect(readWebVtt(text)).toEqual([{ fromMs: 3_600_500, toMs: 3_601_000, text: 'ligne\nligne deux' }]);
});

test.each([
  ['nothing', ''],
  ['a head alone', 'WEBVTT\n\n'],
  ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\nBonjour\n'],
  ['a word that only begins like it', 'WEBVTTX\n\n00:01.000 --> 00:02.000\nx\n'],
  ['times with commas', 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nBonjour\n'],
  ['captions without words', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n'],
])('%s is no captions', (_what, text) => expect(readWebVtt(text)).toBeNull());

test('whatever the text, times are whole and go forward', () => {
  const time = fc.nat(99 * 3600_000).map((ms) => new Date(ms).toISOString().slice(11, 23));
  const cue = fc.tuple(time, time, fc.string()).map(([from, to, words]) => `${from} --> ${to}\n${words}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(cue, fc.string())), (blocks) => {
      for (const { fromMs, toMs, text } of readWebVtt(`WEBVTT\n\n${blocks.join('\n\n')}`) ?? []) {
        expect(Number.isInteger(fromMs) && toMs > fromMs && text !== '').toBe(true);
      }
    }),
  );
});
