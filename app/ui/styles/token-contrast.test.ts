import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './accent';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function token(name: string, theme: 'light' | 'dark'): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const plain = new RegExp(`--${name}-${theme}: (#[0-9a-f]{6})`).exec(css);
  const value = pair ? pair[theme === 'light' ? 1 : 2] : plain?.[1];
  if (!value) throw new Error(`tokens.css has no colour --${name} for ${theme}`);
  return value;
}

const surfaces = ['paper', 'surface', 'surface-sunken', 'surface-raised'];
const texts: [ink: string, on: string[]][] = [
  ['ink', [...surfaces, 'accent-soft', 'success-soft', 'warning-soft', 'danger-soft', 'info-soft']],
  ['ink-soft', [...surfaces, 'accent-soft', 'success-soft', 'warning-soft', 'danger-soft', 'info-soft']],
  ['ink-faint', surfaces],
  ['accent-text', [...surfaces, 'accent-soft']],
  ['success-ink', [...surfaces, 'success-soft']],
  ['warning-ink', [...surfaces, 'warning-soft']],
  ['danger-ink', [...surfaces, 'danger-soft']],
  ['info-ink', [...surfaces, 'info-soft']],
  ['ink-inverse', ['surface-inverse']],
  ['accent-ink', ['accent']],
  ['danger-on', ['danger']],
];
const marks = ['line-strong', 'accent', 'success', 'warning', 'danger', 'info'];
const chartColours = ['accent', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'];

for (const theme of ['light', 'dark'] as const) {
  const pairs = texts.flatMap(([ink, on]) => on.map((surface) => [ink, surface] as const));

  test.each(pairs)(`in the ${theme} theme, text in %s is legible on %s`, (ink, surface) => {
    expect(contrast(token(ink, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)(`in the ${theme} theme, %s stands out from every surface`, (mark) => {
    for (const surface of surfaces) {
      expect(contrast(token(mark, theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(chartColours)(`in the ${theme} theme, a chart drawn in %s can be seen`, (colour) => {
    expect(contrast(token(colour, theme), token('surface', theme))).toBeGreaterThanOrEqual(3);
  });
}
