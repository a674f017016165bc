import type { CSSProperties } from 'react';

/** Colours as the organization gives them (`#rrggbb`), and what must be derived for their text to be read. */
type Rgb = readonly [number, number, number];

const white = '#ffffff';
const black = '#000000';

/** What an accent is laid on: the tokens of tokens.css on which links and marks of the accent may stand. */
const lightSurfaces = ['#ffffff', '#f8f8f5', '#f1f1ec'] as const;
const darkSurfaces = ['#0f1214', '#121618', '#171b1e', '#1e2327'] as const;

function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: string, to: string, share: number): string {
  const a = toRgb(from);
  const b = toRgb(to);
  return toHex([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}

function luminance(hex: string): number {
  const [red, green, blue] = toRgb(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Whether a value is a colour this product accepts from an organization. */
export function isAccent(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

/** The text colour, black or white, that reads better on a fill of this accent: always 4.5:1 or more. */
export function accentInk(hex: string): string {
  return contrast(white, hex) >= contrast(black, hex) ? white : black;
}

/** The accent itself where it stands out enough from every surface given, else the nearest shade that does. */
function readable(hex: string, surfaces: readonly string[], towards: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(hex, towards, share);
    if (surfaces.every((surface) => contrast(shade, surface) >= ratio)) return shade;
  }
  return towards;
}

type AccentVariable = `--accent-${'' | 'ink-' | 'text-' | 'soft-'}${'light' | 'dark'}`;

export type AccentStyle = CSSProperties & Partial<Record<AccentVariable, string>>;

/**
 * The style that gives <html>, or any element with `data-accent`, the accent of an organization.
 * Fills reach 3:1 and texts 4.5:1 on every surface of their theme; null keeps the accent of Assidu.
 */
export function accentStyle(hex: string | null): AccentStyle {
  if (hex === null || !isAccent(hex)) return {};
  const known = styles.get(hex);
  if (known) return known;
  const style = derivedStyle(hex);
  if (styles.size >= 1000) styles.clear();
  styles.set(hex, style);
  return style;
}

// Deriving tries dozens of shades: too much for every page.
const styles = new Map<string, AccentStyle>();

function derivedStyle(hex: string): AccentStyle {
  const light = readable(hex, lightSurfaces, '#000000', 3);
  const dark = readable(hex, darkSurfaces, '#ffffff', 3);
  const softLight = mix('#ffffff', light, 0.09);
  const softDark = mix('#171b1e', dark, 0.14);
  return {
    '--accent-light': light,
    '--accent-ink-light': accentInk(light),
    '--accent-text-light': readable(hex, [...lightSurfaces, softLight], '#000000', 4.5),
    '--accent-soft-light': softLight,
    '--accent-dark': dark,
    '--accent-ink-dark': accentInk(dark),
    '--accent-text-dark': readable(hex, [...darkSurfaces, softDark], '#ffffff', 4.5),
    '--accent-soft-dark': softDark,
  };
}
