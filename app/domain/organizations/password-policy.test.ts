import { describe, expect, test } from 'vitest';
import { inputProblemOf } from '~/domain/input-problem';
import { emailAddressSchema } from '~/domain/organizations/email-address';
import { isPasswordOfEmail, passwordSchema } from '~/domain/organizations/password-policy';
import { countLeadingZeroBits, searchNonce, solves } from '~/domain/organizations/proof-of-work';

function problemOf(schema: typeof passwordSchema | typeof emailAddressSchema, value: unknown) {
  const result = schema.safeParse(value);
  return result.success ? null : inputProblemOf(result.error.issues[0]!).problem;
}

describe('a password', () => {
  test.each([
    ['demo-assidu-2026', null],
    ['une phrase tout à fait à moi', null],
    ['élève 🙂 en classe', null],
    ['trop court', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['MotDePasse123', 'password-too-common'],
    ['123123123123', 'password-too-common'],
    ['aaaaaaaaaaaaaaaa', 'password-too-common'],
  ])('"%s": %s', (password, problem) => {
    expect(problemOf(passwordSchema, password)).toBe(problem);
  });

  test('is the same however its accents were typed', () => {
    expect(passwordSchema.parse('une pense\u0301e longue')).toBe(
      passwordSchema.parse('une pens\u00e9e longue'),
    );
  });

  test('is not the e-mail address, nor its beginning', () => {
    expect(isPasswordOfEmail('Camille.Martin@demo.test', 'camille.martin@demo.test')).toBe(true);
    expect(isPasswordOfEmail('camille.martin', 'camille.martin@demo.test')).toBe(true);
    expect(isPasswordOfEmail('camille.martin et moi', 'camille.martin@demo.test')).toBe(false);
  });
});

describe('an e-mail address', () => {
  test('is kept trimmed and in lower case', () => {
    expect(emailAddressSchema.parse('  Camille.Martin@Demo.TEST\n')).toBe('camille.martin@demo.test');
  });

  test.each([
    ['', 'required'],
    ['camille', 'email-invalid'],
    ['camille@', 'email-invalid'],
    ['a b@demo.test', 'email-invalid'],
    ['a@demo.test\nbcc: x@y.test', 'email-invalid'],
    ['a\u0000@demo.test', 'email-invalid'],
    [`${'a'.repeat(250)}@demo.test`, 'email-invalid'],
  ])('%j: %s', (text, problem) => {
    expect(problemOf(emailAddressSchema, text)).toBe(problem);
  });
});

describe('the proof of work', () => {
  test('counts zero bits across bytes', () => {
    expect(countLeadingZeroBits(Uint8Array.of(0b1000_0000))).toBe(0);
    expect(countLeadingZeroBits(Uint8Array.of(0, 0b0001_0000))).toBe(11);
    expect(countLeadingZeroBits(Uint8Array.of(0, 0))).toBe(16);
  });

  test('a nonce that was searched for solves its challenge and no other', () => {
    let search = searchNonce('challenge-1', 12, 0, 1000);
    while (!search.found) search = searchNonce('challenge-1', 12, search.next, 1000);
    expect(solves('challenge-1', search.nonce, 12)).toBe(true);
    expect(solves('challenge-2', search.nonce, 12)).toBe(false);
  });

  test('a missing or endless nonce solves nothing', () => {
    expect(solves('c', '', 0)).toBe(false);
    expect(solves('c', 'x'.repeat(33), 0)).toBe(false);
  });
});
