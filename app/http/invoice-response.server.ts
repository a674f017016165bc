const types = { pdf: 'application/pdf', xml: 'application/xml' } as const;

/** An issued document as a file: PDF opens in the browser, XML is saved. */
export function invoiceResponse(
  { name, bytes }: { name: string; bytes: Uint8Array },
  format: 'pdf' | 'xml',
): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The language that an address asks a document in (`?language=fr`); undefined where it names none. */
export function askedLanguage(request: Request): 'fr' | 'en' | undefined {
  const asked = new URL(request.url).searchParams.get('language');
  return asked === 'fr' || asked === 'en' ? asked : undefined;
}
