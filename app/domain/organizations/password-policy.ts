import { z } from 'zod';
import { problem } from '~/domain/input-problem';

export const passwordLength = { minimum: 12, maximum: 256 } as const;

// Long enough to pass the length alone, and the first that anybody would try.
const common = new Set([
  ...['123456789012', '1234567890123', '12345678901234', '123456789123', '0123456789012', '987654321098'],
  ...['password1234', 'password12345', 'password123456', 'passwordpassword', 'p@ssw0rd1234', 'p@ssword1234'],
  ...[
    'motdepasse12',
    'motdepasse123',
    'motdepasse1234',
    'motdepassemotdepasse',
    'monmotdepasse',
    'mon mot de passe',
  ],
  ...[
    'azertyuiop12',
    'azertyuiop123',
    'azertyuiopqs',
    'azertyuiopqsdf',
    'azertyuiopqsdfghjklm',
    'azerty123456',
  ],
  ...[
    'qwertyuiop12',
    'qwertyuiop123',
    'qwertyuiopas',
    'qwertyuiopasdf',
    'qwerty123456',
    'qwertyqwerty',
    'azertyazerty',
  ],
  ...['1q2w3e4r5t6y', '1q2w3e4r5t6y7u', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'zaq12wsxcde3', 'a1z2e3r4t5y6'],
  ...[
    'administrator',
    'administrator1',
    'administrateur',
    'administrateur1',
    'adminadminadmin',
    'admin1234567',
  ],
  ...[
    'iloveyou1234',
    'jetaime12345',
    'letmein12345',
    'welcome12345',
    'bienvenue123',
    'bienvenue1234',
    'changeme1234',
  ],
  ...[
    'bonjour12345',
    'bonjour123456',
    'soleil123456',
    'doudou123456',
    'loulou123456',
    'chocolat1234',
    'marseille123',
  ],
  ...[
    'abcdefghijkl',
    'abcdefghijklm',
    'abcdefghijklmnopqrstuvwxyz',
    'abcd12345678',
    'football1234',
    'princess1234',
  ],
  ...['assidu123456', 'formation123', 'formation1234', 'formation2025', 'formation2026', 'formation2027'],
]);

const fewestDifferentCharacters = 4;

/** The form in which a password is hashed and compared: the same word typed on another keyboard is the same. */
export function normalisePassword(text: string): string {
  return text.normalize('NFC');
}

/** Whether everybody would guess it: one of the very common ones, or fewer than four different characters. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return common.has(plain) || new Set(plain).size < fewestDifferentCharacters;
}

/** Whether the password is the person's e-mail address, or what stands before its @. */
export function isPasswordOfEmail(password: string, email: string): boolean {
  const plain = password.trim().toLowerCase();
  const address = email.trim().toLowerCase();
  return address !== '' && (plain === address || plain === address.split('@')[0]);
}

/**
 * A password that someone chooses: 12 to 256 characters of any kind, not a common one. Where the e-mail address is at
 * hand, {@link isPasswordOfEmail} is refused as `password-is-email`.
 */
export const passwordSchema = z
  .string()
  .min(passwordLength.minimum)
  .max(passwordLength.maximum)
  .transform(normalisePassword)
  .refine((password) => !isCommonPassword(password), problem('password-too-common'));
