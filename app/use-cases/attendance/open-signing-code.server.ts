import { Refusal } from '~/domain/refusal';
import { halfDayToSign, type HalfDayToSign } from '~/documents/half-day-to-sign';
import type { Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { findSigner } from '~/records/attendance/find-signer.server';
import { readOwnHalfDays } from '~/records/attendance/read-own-half-days.server';
import { isScanOf, readSigningCode, scanMinutes, scanOf } from '~/records/attendance/signing-code.server';
import { signingProof } from '~/records/attendance/signing-proof.server';

export type OpenedSigningCode = {
  /** Null until somebody is signed in. */
  halfDay: HalfDayToSign | null;
  /** What the browser keeps of this scan, and for how long: a slow phone, or one that must sign in, does not lose it. */
  scan: string | null;
  minutes: number;
};

/**
 * Opens the code of a trainer's screen, in its slot or the next one (real time), or within a quarter of an hour of the
 * scan that the browser kept. Refuses with `not-found` (no code of ours, no participant), `code-expired`,
 * `session-cancelled`, `organization-suspended` and `organization-ended`.
 */
export async function openSigningCode(
  { code, kept }: { code: string; kept: string | null },
  viewer: { userId: string } | null,
  { now, language, realNow = Date.now() }: { now: Date; language: Language; realNow?: number },
): Promise<OpenedSigningCode> {
  const coded = readSigningCode(code, realNow);
  if (!coded) throw new Refusal('not-found');
  const { organizationId, halfDayId, current } = coded;
  const known = isScanOf(kept, coded, realNow);
  if (!current && !known) throw new Refusal('code-expired');
  const scan = known ? null : scanOf(coded, realNow);
  if (!viewer) return { halfDay: null, scan, minutes: scanMinutes };
  const signer = await findSigner(viewer.userId, organizationId, now);
  if (!signer) throw new Refusal('not-found');
  const { membershipId } = signer;
  const database = forOrganization(organizationId);
  const [own] = await readOwnHalfDays(database, organizationId, membershipId, { halfDayId });
  if (!own) throw new Refusal('not-found');
  if (own.cancelled && !own.signature) throw new Refusal('session-cancelled');
  const proof = signingProof('qr', { halfDayId, membershipId });
  return { halfDay: halfDayToSign(own, language, now, proof), scan, minutes: scanMinutes };
}
