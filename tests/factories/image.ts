/** A file that begins as a PNG of that size does, filled up to so many bytes. */
export function pngFile({ width, height, bytes }: { width: number; height: number; bytes: number }): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  const rest = Buffer.alloc(Math.max(0, bytes - head.length), `${width}x${height} `);
  rest.write('\0\0\0\0IDAT', 0, 'latin1');
  return Buffer.concat([head, rest]);
}

/** Bytes as they reach the server: in chunks, with the length that the browser announces. */
export function incomingFile(content: Uint8Array, name = 'image.png') {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < content.byteLength; at += 65_536) {
        controller.enqueue(content.subarray(at, at + 65_536));
      }
      controller.close();
    },
  });
  return { name, declaredBytes: content.byteLength, body };
}
