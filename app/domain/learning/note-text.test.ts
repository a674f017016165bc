import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterMerge, noteOver, textFingerprint } from './note-text';

test('a note saved over the text it began from replaces it, and a retry changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kept, text) => {
      const saved = noteOver(kept, textFingerprint(kept), text);
      expect(saved).toBe(text);
      expect(noteOver(saved, textFingerprint(kept), text)).toBe(text);
    }),
  );
});

test('two tabs that began from one text lose neither what one wrote nor what the other did', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (base, one, other) => {
      const from = textFingerprint(base);
      const both = noteOver(noteOver(base, from, one), from, other);
      expect(both).toContain(one === base ? other : one);
      expect(both).toContain(other);
      // However often either is sent again.
      expect(noteOver(both, from, other)).toBe(both === base ? other : both);
    }),
  );
});

test('what was written while the answer was on its way stays, with what the server added after it', () => {
  expect(afterMerge('Ma note', 'Ma note', 'Ma note\n\n…\n\nAilleurs')).toBe('Ma note\n\n…\n\nAilleurs');
  expect(afterMerge('Ma note, suite', 'Ma note', 'Ma note\n\n…\n\nAilleurs')).toBe(
    'Ma note, suite\n\n…\n\nAilleurs',
  );
  expect(afterMerge('abc', 'ab', 'xaby')).toContain('xaby');
});
