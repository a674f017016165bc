import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every source file below a folder of the repository, with its text; generated code and tests left out. */
export function sourceFiles(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith('app/platform/generated'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The files below a folder whose text matches. */
export function filesWith(folder: string, pattern: RegExp): string[] {
  return sourceFiles(folder)
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path);
}
