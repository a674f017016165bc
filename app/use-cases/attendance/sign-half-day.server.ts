import type { ActorOf } from '~/domain/actor';
import type { SigningMethod } from '~/domain/attendance/attendance-choices';
import type { OwnHalfDay } from '~/domain/attendance/own-half-day';
import type { SignatureInput } from '~/domain/attendance/signing-inputs';
import { signingTime } from '~/domain/attendance/signing-window';
import { statementHash } from '~/domain/attendance/statement-hash';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { signatureStatement } from '~/documents/attendance-statement';
import { languages } from '~/locales/translator';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findSigner } from '~/records/attendance/find-signer.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { readOwnHalfDays } from '~/records/attendance/read-own-half-days.server';
import { recordSignature, type SigningPlace } from '~/records/attendance/record-signature.server';
import { provenMethod } from '~/records/attendance/signing-proof.server';
import { checkCredentials } from '~/records/organizations/check-credentials.server';

/** Whoever is signed in, or a participant who gives their own password on the device of a trainer. */
export type Signer =
  { userId: string } | { trainer: ActorOf<'member'>; participantId: string; password: string };

export type SignedHalfDay = {
  sessionId: string;
  signedAt: Date;
  /** When it was made, where the device kept it without network. */
  claimedAt: Date | null;
  /** It had been signed before: nothing was added. */
  already: boolean;
};

/**
 * Signs one's own half-day, once, by whatever way one came: with the server's time, the place, and the very words shown
 * (their hash must be that of the words as they are now, in either language). Refuses with `not-found` (another's, or
 * taken off), `session-cancelled`, `signing-not-open`, `signing-closed`, `signing-time-invalid`, `statement-changed`,
 * `organization-suspended`, `organization-ended`; on a trainer's device also `not-allowed`, `member-not-active`,
 * `wrong-credentials` and `too-many-attempts`.
 */
export async function signHalfDay(
  signer: Signer,
  input: SignatureInput,
  { now, place }: { now: Date; place: SigningPlace },
): Promise<SignedHalfDay> {
  const { organizationId, halfDayId, mark, claimedAt: claimed = null } = input;
  const actor = await identify(signer, input, place, now);
  const { membershipId } = actor;
  const method: SigningMethod =
    'trainer' in signer
      ? 'trainer-device'
      : (provenMethod(input.proof, { halfDayId, membershipId }) ?? input.method);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const known = await tx.halfDay.findUnique({
      where: { organizationId_id: { organizationId, id: halfDayId } },
      select: { sessionId: true },
    });
    if (!known) throw new Refusal('not-found');
    const { sessionId } = known;
    await lockSession(tx, organizationId, sessionId);
    const [own] = await readOwnHalfDays(tx, organizationId, membershipId, { halfDayId });
    if (!own) throw new Refusal('not-found');
    if (own.signature) return { sessionId, ...own.signature, already: true };
    if (own.cancelled) throw new Refusal('session-cancelled');
    const time = signingTime(own.window, now, claimed);
    if (!time.accepted) throw new Refusal(time.reason);
    const { claimedAt } = time;
    const signature = {
      ...{ role: 'participant' as const, participantId: own.participantId },
      ...{ sessionId, halfDayId, membershipId, method, claimedAt, mark },
      statement: wordsOf(own, input.statementHash),
      source: method === 'room' ? ('room' as const) : ('page' as const),
    };
    await recordSignature(tx, organizationId, signature, place, now);
    return { sessionId, signedAt: now, claimedAt, already: false };
  });
}

/** The words whose hash that is, as the half-day stands now. */
function wordsOf({ stated }: OwnHalfDay, hash: string): string {
  const words = languages.map((language) => signatureStatement(language, stated));
  const shown = words.find((statement) => statementHash(statement) === hash);
  if (shown === undefined) throw new Refusal('statement-changed');
  return shown;
}

async function identify(
  signer: Signer,
  { organizationId, halfDayId }: SignatureInput,
  place: SigningPlace,
  now: Date,
): Promise<{ membershipId: string }> {
  if ('userId' in signer) {
    const actor = await findSigner(signer.userId, organizationId, now);
    if (!actor) throw new Refusal('not-found');
    return actor;
  }
  const { trainer, participantId, password } = signer;
  if (!can(trainer, 'attendance.write') || trainer.organizationId !== organizationId) {
    throw new Refusal('not-allowed');
  }
  const entry = await forOrganization(organizationId).halfDayAttendance.findFirst({
    where: { organizationId, halfDayId, participantId, expected: true },
    select: {
      participant: {
        select: { membership: { select: { id: true, userId: true, status: true } } },
      },
    },
  });
  const member = entry?.participant.membership;
  if (!member) throw new Refusal('not-found');
  if (member.status !== 'active' || !member.userId) throw new Refusal('member-not-active');
  const { email } = await forAccounts().user.findUniqueOrThrow({
    where: { id: member.userId },
    select: { email: true },
  });
  await checkCredentials({ email, password }, place.address);
  return { membershipId: member.id };
}
