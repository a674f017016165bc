import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { toCsv, type CsvCell } from '~/domain/csv-writer';

type Pages = AsyncIterable<Iterable<readonly CsvCell[]>> | Iterable<Iterable<readonly CsvCell[]>>;

/** A CSV file for spreadsheets, written page by page as it is read, so that its length costs no memory. */
export function csvResponse(fileName: string, header: readonly string[], pages: Pages): Response {
  const encoder = new TextEncoder();
  async function* chunks() {
    yield encoder.encode(toCsv([header], { separator: ';', byteOrderMark: true }));
    for await (const rows of pages) yield encoder.encode(toCsv(rows, { separator: ';' }));
  }
  return new Response(createReadableStreamFromReadable(Readable.from(chunks())), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]+/g, '-')}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
