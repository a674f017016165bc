import { escapeHtml } from '~/domain/courses/escape-html';
import { isMathMarkup } from '~/domain/courses/math-markup';
import { videoSite } from '~/domain/courses/rich-text-embeds';
import type { AudioAttributes, VideoAttributes } from '~/domain/courses/rich-text-embeds';
import { fileSize } from '~/domain/file-size';

/** What a reader gets of a stored file. */
export type ShownFile = { url: string; name: string; mediaType: string; bytes: number | null };

export type RichTextSources = {
  /** A stored file, or null when it is gone: what shows it is then left out. */
  fileOf: (fileId: string) => ShownFile | null;
  /** LaTeX as MathML; null where it cannot be read: its source is then shown, marked. */
  formula: (latex: string, display: boolean) => string | null;
  /** The language of the course: of sizes, and of captions. */
  language: string;
};

const ownAddress = /^\/(?![/\\])[^\s"'<>\\]*$/;

/** A video or sound with the browser's own controls; a video of another site as a card that opens there. */
export function recordingHtml(
  kind: 'video' | 'audio',
  recording: VideoAttributes | AudioAttributes,
  sources: RichTextSources,
): string {
  const href = 'href' in recording ? recording.href : null;
  const name = (recording.title ?? '').trim();
  if (!recording.fileId) return href ? videoCard(href, name) : '';
  const file = shownFile(recording.fileId, sources);
  if (!file) return '';
  const captions = recording.captionsFileId ? shownFile(recording.captionsFileId, sources) : null;
  // A sound's captions show in a video element only; its frame is then as low as they are.
  const tag = captions ? 'video' : kind;
  const inline = tag === 'video' ? ' playsinline=""' : '';
  const caption = name ? `<figcaption>${escapeHtml(name)}</figcaption>` : '';
  return (
    `<figure data-media="${kind}"><${tag} controls="" preload="metadata"${inline} src="${escapeHtml(file.url)}" aria-label="${escapeHtml(name || file.name)}">` +
    `${captions ? trackHtml(captions, sources.language) : ''}</${tag}>${caption}</figure>`
  );
}

function trackHtml(captions: ShownFile, language: string): string {
  const code = /^[a-z]{2}$/.test(language) ? language : 'fr';
  const label = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return `<track kind="captions" src="${escapeHtml(captions.url)}" srclang="${code}" label="${escapeHtml(label)}" default="">`;
}

function videoCard(href: string, name: string): string {
  const site = videoSite(href);
  if (!site) return '';
  return (
    `<a data-card="video" href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">` +
    `<span>${escapeHtml(name || site)}</span><span>${site}</span></a>`
  );
}

/** A file as a card to download: its name, its kind and its size. */
export function fileHtml(fileId: string, sources: RichTextSources): string {
  const file = shownFile(fileId, sources);
  if (!file) return '';
  const ending = /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1]?.toUpperCase();
  const size = file.bytes === null ? null : fileSize(file.bytes, sources.language);
  const facts = [ending, size].filter(Boolean).join(' · ');
  return (
    `<a data-card="file" href="${escapeHtml(file.url)}" download="${escapeHtml(file.name)}">` +
    `<span>${escapeHtml(file.name)}</span><span>${escapeHtml(facts)}</span></a>`
  );
}

function shownFile(fileId: string, { fileOf }: RichTextSources): ShownFile | null {
  const file = fileOf(fileId);
  return file && ownAddress.test(file.url) ? file : null;
}

/** A formula as MathML, its source kept beside it for whoever copies it. */
export function formulaHtml(latex: string, display: boolean, { formula }: RichTextSources): string {
  const source = escapeHtml(latex);
  const markup = formula(latex, display);
  if (!markup || !isMathMarkup(markup)) {
    const code = `<code data-formula-error="">${source}</code>`;
    return display ? `<p>${code}</p>` : code;
  }
  return display
    ? `<div data-formula="${source}" data-scroll="" tabindex="0">${markup}</div>`
    : `<span data-formula="${source}">${markup}</span>`;
}
