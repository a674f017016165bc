import { numberFormat } from '~/domain/intl-formats';

const units = [
  ['gigabyte', 1e9, 1],
  ['megabyte', 1e6, 1],
  ['kilobyte', 1e3, 0],
] as const;

/** Bytes as "1,2 Mo" or "1.2 MB", by a language; never less than one kilobyte. */
export function fileSize(bytes: number, language: string): string {
  const [unit, size, digits] = units.find(([, least]) => bytes >= least) ?? units[2];
  const value = Math.max(1, bytes / size);
  return numberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
