import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { settings } from '~/platform/settings.server';

const ivBytes = 12;
const tagBytes = 16;
const key = Buffer.from(hkdfSync('sha256', settings.APP_SECRET, '', 'assidu/secret-box', 32));

/** Encrypts a secret kept at rest (AES-256-GCM under APP_SECRET). `owner` is bound to it: it opens for nobody else. */
export function sealSecret(secret: Uint8Array, owner: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  return Uint8Array.from(Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
}

/** Gives back what {@link sealSecret} took. Throws when it was altered, moved, or sealed under another APP_SECRET. */
export function openSecret(sealed: Uint8Array, owner: string): Uint8Array {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
}
