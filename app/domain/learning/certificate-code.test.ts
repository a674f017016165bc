import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certificateCode,
  certificateCodeBytes,
  parseCertificateCode,
} from '~/domain/learning/certificate-code';

const codes = fc
  .uint8Array({ minLength: certificateCodeBytes, maxLength: certificateCodeBytes })
  .map((bytes) => certificateCode(bytes));

test('a code is three groups of four characters that nobody confuses', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    }),
  );
});

test('a code is recognised however it is typed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(parseCertificateCode(code)).toBe(code);
      expect(parseCertificateCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      expect(parseCertificateCode(code.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('-', '–'))).toBe(
        code,
      );
    }),
  );
});

test('one wrong character is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(11), fc.integer({ min: 1, max: 31 }), (code, place, shift) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const characters = [...code.replaceAll('-', '')];
      const there = alphabet.indexOf(characters[place] ?? '');
      characters[place] = alphabet.charAt((there + shift) % 32);
      expect(parseCertificateCode(characters.join(''))).toBeNull();
    }),
  );
});

test('what is no code at all is not taken for one', () => {
  for (const text of ['', 'abc', '0000-0000-000', '0000-0000-00000', 'ÀÀÀÀ-ÀÀÀÀ-ÀÀÀÀ', 'UUUU-UUUU-UUUU']) {
    expect(parseCertificateCode(text)).toBeNull();
  }
});
