import { z } from 'zod';
import { problem } from '~/domain/input-problem';

/** A video: one of our own with captions perhaps, or the address of one elsewhere. `title` names it. */
export type VideoAttributes = {
  fileId?: string | null | undefined;
  href?: string | null | undefined;
  captionsFileId?: string | null | undefined;
  title?: string | null | undefined;
};

export type AudioAttributes = {
  fileId: string;
  captionsFileId?: string | null | undefined;
  title?: string | null | undefined;
};

/** A file to download; `name` is what the editor shows, readers see the stored file's own. */
export type FileAttributes = { fileId: string; name?: string | null | undefined };

/** A formula in LaTeX, without the marks around it. */
export type FormulaAttributes = { latex: string };

export const longestFormula = 2000;

const videoSites: Record<string, string> = {
  ...{ 'youtube.com': 'YouTube', 'youtu.be': 'YouTube', 'youtube-nocookie.com': 'YouTube' },
  ...{ 'vimeo.com': 'Vimeo', 'player.vimeo.com': 'Vimeo' },
  ...{ 'dailymotion.com': 'Dailymotion', 'dai.ly': 'Dailymotion' },
};

/** The name of the site that a video's address leads to; null where it is none that we show a card for. */
export function videoSite(href: string): string | null {
  if (href.length > 2000 || /[\s\p{Cc}\\"<>]/u.test(href)) return null;
  const host = /^https:\/\/(?:www\.|m\.)?([a-z.-]+)(?:\/|$)/i.exec(href)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(videoSites, host) ? (videoSites[host] ?? null) : null;
}

const storedFile = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const title = z.string().max(300).nullish();

export const videoAttributes: z.ZodType<VideoAttributes> = z
  .object({
    fileId: storedFile.nullish(),
    href: z
      .string()
      .refine((href) => videoSite(href) !== null, problem('address-invalid'))
      .nullish(),
    captionsFileId: storedFile.nullish(),
    title,
  })
  .refine((video) => Boolean(video.fileId ?? video.href), problem('rich-text-invalid'));

export const audioAttributes: z.ZodType<AudioAttributes> = z.object({
  fileId: storedFile,
  captionsFileId: storedFile.nullish(),
  title,
});

export const fileAttributes: z.ZodType<FileAttributes> = z.object({
  fileId: storedFile,
  name: z.string().max(300).nullish(),
});

export const formulaAttributes: z.ZodType<FormulaAttributes> = z.object({
  latex: z.string().min(1).max(longestFormula),
});
