import type { LinkKind } from '~/domain/lifecycle/contract-act-inputs';
import type { Tx } from '~/platform/tenancy.server';

export type SharedMethod = { kind: 'card' | 'sepa'; brand: string | null; last4: string };

/** By its fingerprint, the payment method that accounts share, as a person can name it. */
export async function readSharedMethods(
  tx: Tx,
  links: readonly { kind: LinkKind; value: string }[],
): Promise<Map<string, SharedMethod>> {
  const fingerprints = links.flatMap(({ kind, value }) => (kind === 'fingerprint' ? [value] : []));
  const methods = await tx.paymentMethod.findMany({
    where: { fingerprint: { in: fingerprints } },
    distinct: ['fingerprint'],
    select: { fingerprint: true, kind: true, brand: true, last4: true },
  });
  return new Map(
    methods.map(({ fingerprint, kind, ...method }) => [
      fingerprint ?? '',
      { ...method, kind: kind as SharedMethod['kind'] },
    ]),
  );
}
