const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  json: 'application/json; charset=utf-8',
  jsonl: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** One part of an evidence file, as it is: shown where browsers can show it safely, else kept. */
export async function sendPart(part: {
  name: string;
  bytes: number;
  read: () => Promise<unknown>;
}): Promise<Response> {
  const ending = part.name.split('.').at(-1)?.toLowerCase() ?? '';
  const shown = ending !== 'xml' && Object.hasOwn(types, ending);
  return new Response((await part.read()) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${part.name}"`,
      'Content-Length': String(part.bytes),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  });
}
