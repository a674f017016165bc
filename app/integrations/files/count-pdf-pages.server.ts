import { Refusal } from '~/domain/refusal';
import type { ReadPart } from '~/integrations/files/stored-blob.server';

const patienceMs = 20_000;

/** How many pages a stored PDF has. Refuses with `file-locked` (it asks for a password) or `file-unreadable`. */
export async function countPdfPages(read: ReadPart, bytes: number): Promise<number> {
  const { getDocument, PDFDataRangeTransport } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const range = new PDFDataRangeTransport(bytes, null);
  let timer: NodeJS.Timeout | undefined;
  const failure = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('file-unreadable')), patienceMs);
    range.requestDataRange = (begin, end) => {
      read(begin, end).then((part) => range.onDataRange(begin, new Uint8Array(part)), reject);
    };
  });
  const task = getDocument({
    ...{ range, rangeChunkSize: 65_536, disableAutoFetch: true, disableStream: true },
    ...{ isEvalSupported: false, useSystemFonts: false, verbosity: 0 },
  });
  try {
    const { numPages } = await Promise.race([task.promise, failure]);
    if (!Number.isInteger(numPages) || numPages < 1) throw new Refusal('file-unreadable');
    return numPages;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(locked ? 'file-locked' : 'file-unreadable');
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}
