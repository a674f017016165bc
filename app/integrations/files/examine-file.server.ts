import { readWebVtt } from '~/domain/courses/web-vtt';
import { Refusal } from '~/domain/refusal';
import { countPdfPages } from '~/integrations/files/count-pdf-pages.server';
import type { FileStore } from '~/integrations/files/file-store.server';
import { readRecording } from '~/integrations/files/read-recording.server';
import { storedContent, type ReadPart } from '~/integrations/files/stored-blob.server';

export type Examined = { mediaType: string; durationMs: number | null; pageCount: number | null };

type Stored = { store: FileStore; key: string; mediaType: string; bytes: number };

/**
 * Looks into a stored file as far as its type allows: the length of recordings, the pages of a PDF, the captions of a
 * WebVTT. `playable` asks recordings for a length and a coding that browsers play. Refuses with `file-unreadable`,
 * `file-locked`, `video-not-playable` or `captions-refused`.
 */
export async function examineFile(
  { store, key, mediaType, bytes }: Stored,
  { playable }: { playable: boolean },
): Promise<Examined> {
  const read = storedContent(store, key, bytes);
  const facts: Examined = { mediaType, durationMs: null, pageCount: null };
  if (mediaType === 'application/pdf') return { ...facts, pageCount: await countPdfPages(read, bytes) };
  if (mediaType === 'text/vtt') await requireCaptions(read, bytes);
  if (!/^(video|audio)\//.test(mediaType)) return facts;
  const recording = await readRecording(read, bytes, mediaType);
  if (playable && !recording.playable) throw new Refusal('video-not-playable');
  if (playable && recording.durationMs === null) throw new Refusal('file-unreadable');
  return { ...facts, mediaType: recording.mediaType, durationMs: recording.durationMs };
}

async function requireCaptions(read: ReadPart, bytes: number): Promise<void> {
  const text = await read(0, bytes)
    .then((content) => new TextDecoder('utf-8', { fatal: true }).decode(content))
    .catch((error: unknown) => {
      if (error instanceof TypeError) throw new Refusal('captions-refused');
      throw error;
    });
  if (!readWebVtt(text)) throw new Refusal('captions-refused');
}
