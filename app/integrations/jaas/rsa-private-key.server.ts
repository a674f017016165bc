import { createPrivateKey, type KeyObject } from 'node:crypto';

/** The private key that a PEM holds (PKCS #1 or #8); null where it is none, is encrypted, or is not RSA of 2048 bits. */
export function rsaPrivateKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    const enough = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    return key.asymmetricKeyType === 'rsa' && enough ? key : null;
  } catch {
    return null;
  }
}
