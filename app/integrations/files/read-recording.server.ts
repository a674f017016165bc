import { parseBlob, type IFormat } from 'music-metadata';
import { Refusal } from '~/domain/refusal';
import { StoredBlob, type ReadPart } from '~/integrations/files/stored-blob.server';

export type Recording = { mediaType: string; durationMs: number | null; playable: boolean };

/** Codecs of pictures that browsers play, as MP4 and QuickTime or WebM name them: H.264, HEVC, VP8, VP9, AV1. */
const playedCodecs = /^(avc[1-4]|hvc1|hev1|vp0[89]|av01|V_VP[89]|V_AV1)$/;
const containerOfSound: Record<string, string> = { 'video/mp4': 'audio/mp4', 'video/webm': 'audio/webm' };
const longestMs = 24 * 60 * 60_000;

/**
 * What a stored video or sound says of itself: its length (null when it says none, as recordings made live often do),
 * whether it has pictures at all, and whether browsers play them. Refuses with `file-unreadable`.
 */
export async function readRecording(read: ReadPart, bytes: number, mediaType: string): Promise<Recording> {
  const blob = new StoredBlob(read, { from: 0, to: bytes }, mediaType);
  const options = { duration: true, skipCovers: true };
  const { format } = await parseBlob(blob, options).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-unreadable');
  });
  const soundOnly = format.hasVideo === false && format.hasAudio === true;
  return {
    mediaType: (soundOnly ? containerOfSound[mediaType] : null) ?? mediaType,
    durationMs: durationOf(format),
    playable: soundOnly || !mediaType.startsWith('video/') || hasPlayedPictures(format),
  };
}

/** The longest of its tracks: sound may end before the pictures do. */
function durationOf({ duration, trackInfo }: IFormat): number | null {
  const seconds = [duration, ...trackInfo.map((track) => track.duration)].filter(Number.isFinite) as number[];
  const ms = Math.round(Math.max(0, ...seconds) * 1000);
  return ms > 0 && ms <= longestMs ? ms : null;
}

function hasPlayedPictures({ trackInfo }: IFormat): boolean {
  return trackInfo.some((track) => playedCodecs.test(codecOf(track)));
}

function codecOf(track: object): string {
  const codec: unknown = Reflect.get(track, 'codecId');
  return typeof codec === 'string' ? codec.trim() : '';
}
