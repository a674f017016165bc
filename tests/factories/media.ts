import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/**
 * Small recordings made by FFmpeg: `video.mp4` and `video.webm` last 12 seconds with sound, `sound.mp3` 6, `sound.wav`
 * one, `lesson.mp4` and `lesson.webm` 24 (VP9 and Opus both), the others 2. `without-length.webm` says no length, `unplayable.mov` is coded as no browser plays it.
 */
export type MediaFixture =
  | ('video.mp4' | 'video.webm' | 'phone.mov' | 'without-length.webm' | 'unplayable.mov')
  | ('lesson.mp4' | 'lesson.webm' | 'lesson.fr.vtt' | 'lesson.en.vtt')
  | ('sound.mp3' | 'sound.m4a' | 'sound.ogg' | 'sound.wav' | 'sound.weba');

export function mediaFile(name: MediaFixture): Buffer {
  return readFileSync(new URL(`../fixtures/media/${name}`, import.meta.url));
}

/** A PDF of so many pages, each with its number in words; with a password, nobody opens it without. */
export async function pdfFile({ pages, password }: { pages: number; password?: string }): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    ...(password && { userPassword: password, ownerPassword: password }),
  });
  for (let page = 1; page <= pages; page += 1) document.addPage().fontSize(40).text(`Page ${page}`);
  document.end();
  return buffer(document as unknown as AsyncIterable<Buffer>);
}

/** Captions for a video of 12 seconds. */
export const captionsFile = Buffer.from(
  [
    'WEBVTT\n',
    '00:00.000 --> 00:04.000\nBienvenue dans cette leçon.\n',
    'deuxième\n00:04.000 --> 00:08.000 line:90%\n<v Anne>Voici la mire.\n',
    '00:00:08.000 --> 00:00:12.000\nÀ bientôt &amp; merci.\n',
  ].join('\n'),
);

/** A ZIP archive of stored entries, such as office files are. */
export function zipFile(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
