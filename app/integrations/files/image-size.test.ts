import { expect, test } from 'vitest';
import { imageSize } from './image-size.server';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

test('sizes are read from the heads of every type taken', () => {
  const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 176, 0, 0, 2, 163]);
  const gif = bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]);
  const segment = [0xff, 0xe0, 0, 4, 0, 0];
  const jpeg = bytes([0xff, 0xd8], segment, [0xff, 0xc2, 0, 17, 8, 0x02, 0xd0, 0x05, 0x00, 3, 1, 1]);
  const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x7f, 7, 0], [0x37, 4, 0]);
  const avif = bytes(
    'ispe',
    [0, 0, 0, 0],
    [0, 0, 0, 8, 0, 0, 0, 8],
    'ispe',
    [0, 0, 0, 0],
    [0, 0, 1, 0, 0, 0, 0, 99],
  );
  expect(imageSize(png, 'image/png')).toEqual({ width: 1200, height: 675 });
  expect(imageSize(gif, 'image/gif')).toEqual({ width: 320, height: 240 });
  expect(imageSize(jpeg, 'image/jpeg')).toEqual({ width: 1280, height: 720 });
  expect(imageSize(webp, 'image/webp')).toEqual({ width: 1920, height: 1080 });
  expect(imageSize(avif, 'image/avif')).toEqual({ width: 256, height: 99 });
});

test('a head cut short or of something else has no size', () => {
  expect(imageSize(bytes('\x89PNG'), 'image/png')).toBeNull();
  expect(imageSize(bytes([0xff, 0xd8, 0xff]), 'image/jpeg')).toBeNull();
  expect(imageSize(bytes('RIFF....WEBPXXXX'), 'image/webp')).toBeNull();
  expect(imageSize(bytes('text'), 'text/plain')).toBeNull();
});
