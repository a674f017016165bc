import { expect, test } from 'vitest';
import { fileSize } from '~/domain/file-size';

test.each([
  [0, '1 ko'],
  [999, '1 ko'],
  [45_600, '46 ko'],
  [1_500_000, '1,5 Mo'],
  [2_000_000_000, '2 Go'],
])('%i bytes are %s', (bytes, words) => expect(fileSize(bytes, 'fr').replace(/\s/g, ' ')).toBe(words));
