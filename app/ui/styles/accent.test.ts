import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentInk, accentStyle, contrast } from './accent';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const lightSurfaces = ['#ffffff', '#f8f8f5', '#f1f1ec'];
const darkSurfaces = ['#0f1214', '#121618', '#171b1e', '#1e2327'];

test('contrast is 21 between black and white and 1 between a colour and itself', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#3b6fd4', '#3b6fd4')).toBe(1);
});

test('text on any accent is white or black, whichever is read better', () => {
  expect(accentInk('#ffe600')).toBe('#000000');
  expect(accentInk('#1b1464')).toBe('#ffffff');
  fc.assert(
    fc.property(anyColour, (accent) => {
      expect(contrast(accentInk(accent), accent)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('whatever accent an organization picks, its buttons, links and marks meet AA in both themes', () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const variables = accentStyle(accent) as Record<string, string>;
      const of = (name: string) => variables[`--accent-${name}`] ?? '';
      for (const [theme, surfaces] of [
        ['light', lightSurfaces],
        ['dark', darkSurfaces],
      ] as const) {
        expect(contrast(of(`ink-${theme}`), of(theme))).toBeGreaterThanOrEqual(4.5);
        for (const surface of surfaces) {
          expect(contrast(of(theme), surface)).toBeGreaterThanOrEqual(3);
          expect(contrast(of(`text-${theme}`), surface)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(of(`text-${theme}`), of(`soft-${theme}`))).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 500 },
  );
});

test('an accent that is already legible is left as it is', () => {
  expect(accentStyle('#4338ca')['--accent-light']).toBe('#4338ca');
});

test('anything that is not a colour changes nothing, so that no style can be smuggled in', () => {
  expect(accentStyle(null)).toEqual({});
  expect(accentStyle('red;}body{display:none')).toEqual({});
});
