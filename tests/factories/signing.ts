import type { ActorOf } from '~/domain/actor';
import type { SignatureInput } from '~/domain/attendance/signing-inputs';
import { hashPassword } from '~/platform/password.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { recordStay } from '~/records/attendance/record-presence.server';
import { getRegister } from '~/use-cases/attendance/get-register.server';
import { getSigning } from '~/use-cases/attendance/get-signing.server';
import { signHalfDay, type SignedHalfDay } from '~/use-cases/attendance/sign-half-day.server';
import type { PlannedSession } from './session';

export const signingPlace = { address: '192.0.2.7', device: 'Firefox', deviceId: 'device-1' };

/** So many minutes after the start of a session's first half-day. */
export const minutesInto = (session: PlannedSession, minutes: number) =>
  new Date(session.halfDays[0]!.startsAt.getTime() + minutes * 60_000);

/** What a learner's page sends for a half-day as it shows it at that moment. */
export async function signatureShown(
  actor: ActorOf<'member'>,
  { sessionId }: PlannedSession,
  now: Date,
  index = 0,
): Promise<SignatureInput> {
  const { halfDays } = await getSigning(actor, { sessionId }, { now, language: 'fr' });
  const { organizationId, halfDayId, statementHash, proof } = halfDays[index]!;
  return { organizationId, halfDayId, statementHash, proof, method: 'page', mark: null };
}

/** A learner signs a half-day in their own browser, as the page shows it at that moment. */
export async function signShown(
  actor: ActorOf<'member'>,
  session: PlannedSession,
  now: Date,
  index = 0,
): Promise<SignedHalfDay> {
  const input = await signatureShown(actor, session, now, index);
  const place = { ...signingPlace, deviceId: `device of ${actor.membershipId}` };
  return signHalfDay({ userId: actor.userId }, input, { now, place });
}

export function readLiveRegister({ trainer, sessionId }: PlannedSession, now: Date) {
  return getRegister(trainer, { sessionId }, { now, language: 'fr' });
}

/** An account with a password for somebody whom a factory made. */
export async function giveAccount(
  actor: ActorOf<'member'>,
  password = 'trois chevaux gris 58',
): Promise<{ email: string; password: string }> {
  const email = `${actor.membershipId}@example.test`;
  await forAccounts().user.create({
    data: {
      ...{ id: actor.userId, email, firstName: 'Léa', lastName: 'Essai' },
      ...{ passwordHash: await hashPassword(password), emailConfirmedAt: new Date() },
      createdAt: new Date(),
    },
  });
  return { email, password };
}

/** Somebody was in the room for these minutes of the session's first half-day. */
export async function stayInRoom(
  session: PlannedSession,
  participantId: string,
  [from, to]: readonly [number, number],
): Promise<void> {
  const { organizationId, sessionId } = session;
  const stay = {
    ...{ who: { participantId }, connection: `page of ${participantId}`, source: 'room' as const },
    ...{ from: minutesInto(session, from), to: minutesInto(session, to) },
    eventKey: `${participantId}:${from}:${to}`,
  };
  await inTransaction(forOrganization(organizationId), (tx) =>
    recordStay(tx, organizationId, sessionId, stay, minutesInto(session, to)),
  );
}
