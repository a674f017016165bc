import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  normaliseRecoveryCode,
  recoveryCodeLength,
  writeRecoveryCode,
} from '~/domain/organizations/recovery-code';

const randomBytes = fc.uint8Array({ minLength: recoveryCodeLength, maxLength: recoveryCodeLength });

test('a code is known however it is copied', () => {
  fc.assert(
    fc.property(randomBytes, (bytes) => {
      const code = writeRecoveryCode(bytes);
      expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
      const typed = [
        code.toLowerCase(),
        code.replace('-', ''),
        code.replace('-', ' – '),
        code.replaceAll('0', 'o'),
      ];
      for (const text of [...typed, code.replaceAll('1', 'l')]) {
        expect(normaliseRecoveryCode(text)).toBe(normaliseRecoveryCode(code));
      }
    }),
  );
});
