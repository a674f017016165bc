import { Refusal } from '~/domain/refusal';
import { halfDayToSign, type HalfDayToSign } from '~/documents/half-day-to-sign';
import type { Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { findSigner } from '~/records/attendance/find-signer.server';
import { readOwnHalfDays } from '~/records/attendance/read-own-half-days.server';
import { readSigningLink } from '~/records/attendance/read-signing-link.server';
import { signingProof } from '~/records/attendance/signing-proof.server';

export type OpenedSigningLink =
  /** Nobody is signed in: the link's person gives their password, and nothing is told of them before. */
  { kind: 'password' } | { kind: 'sign'; halfDay: HalfDayToSign };

/**
 * Opens a personal link to sign, to its person alone. Refuses with `not-found` (unknown, taken off, half-day gone),
 * `signing-closed` once its window is over and nothing was signed, `signature-for-another` to whoever else is signed
 * in, `session-cancelled`, `organization-suspended` and `organization-ended`.
 */
export async function openSigningLink(
  token: string,
  viewer: { userId: string } | null,
  { now, language }: { now: Date; language: Language },
): Promise<OpenedSigningLink> {
  const link = await readSigningLink(token);
  if (!viewer) {
    if (link.closesAt < now) throw new Refusal('signing-closed');
    return { kind: 'password' };
  }
  const { organizationId, membershipId, halfDayId } = link;
  const signer = await findSigner(viewer.userId, organizationId, now);
  if (signer?.membershipId !== membershipId) throw new Refusal('signature-for-another');
  const database = forOrganization(organizationId);
  const [own] = await readOwnHalfDays(database, organizationId, membershipId, { halfDayId });
  if (!own) throw new Refusal('not-found');
  if (own.cancelled && !own.signature) throw new Refusal('session-cancelled');
  const proof = signingProof('link', { halfDayId, membershipId });
  return { kind: 'sign', halfDay: halfDayToSign(own, language, now, proof) };
}
