import { Refusal } from '~/domain/refusal';
import { isKeyedHash, keyedHash } from '~/platform/keyed-hash.server';

/** By which page somebody came to sign; only we can say so. */
export type ProvenMethod = 'link' | 'qr';

const purpose = 'signing-proof';

type Signing = { halfDayId: string; membershipId: string };

/** What the page of a link or a code sends along, so that the signature says how it came about. */
export function signingProof(method: ProvenMethod, { halfDayId, membershipId }: Signing): string {
  return `${method}.${keyedHash(purpose, `${method}:${halfDayId}:${membershipId}`)}`;
}

/** How a signature came about by its proof; null where there is none. Refuses with `not-found` where it is not ours. */
export function provenMethod(proof: string, { halfDayId, membershipId }: Signing): ProvenMethod | null {
  if (proof === '') return null;
  const [method, mac = ''] = proof.split('.');
  const known = method === 'link' || method === 'qr';
  if (!known || !isKeyedHash(purpose, `${method}:${halfDayId}:${membershipId}`, mac)) {
    throw new Refusal('not-found');
  }
  return method;
}
