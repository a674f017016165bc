/**
 * An answer that tells JSON as it comes (server-sent events); null is told as a comment, which keeps proxies from hanging
 * up. Nothing on the way may compress it, nor hold it back.
 */
export function eventStream(events: AsyncGenerator<unknown, void, void>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await events.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value === null ? ': \n\n' : `data: ${JSON.stringify(value)}\n\n`));
    },
    async cancel() {
      await events.return();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
