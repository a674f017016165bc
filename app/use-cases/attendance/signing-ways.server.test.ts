import { expect, test } from 'vitest';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { remindUnsigned } from '~/records/attendance/send-signing-links.server';
import { getSigningCode } from '~/use-cases/attendance/get-signing-code.server';
import { openSigningCode } from '~/use-cases/attendance/open-signing-code.server';
import { openSigningLink } from '~/use-cases/attendance/open-signing-link.server';
import { recordAttendance } from '~/use-cases/attendance/record-attendance.server';
import { remindSession } from '~/use-cases/attendance/remind-session.server';
import { requestSignatures } from '~/use-cases/attendance/request-signatures.server';
import { signHalfDay } from '~/use-cases/attendance/sign-half-day.server';
import { signInBySigningLink } from '~/use-cases/attendance/sign-in-by-signing-link.server';
import { attendanceInput } from '~/domain/attendance/signing-inputs';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import {
  giveAccount,
  minutesInto,
  signingPlace as place,
  signShown,
  stayInRoom,
} from '../../../tests/factories/signing';

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

const firstOf = ({ sessionId, halfDays }: PlannedSession) => ({ sessionId, halfDayId: halfDays[0]!.id });

async function mailsOf({ organizationId }: PlannedSession) {
  const rows = await forAccounts().outboxMessage.findMany({
    where: { organizationId, deliveryKey: { startsWith: 'signing-link:' } },
  });
  return rows.map(({ payload }) => {
    const { to, values } = payload as { to: string; values: { url: string } };
    return { to, token: new URL(values.url).pathname.split('/').at(-1) ?? '' };
  });
}

const sendLinks = (session: PlannedSession, minutes: number, click = createId()) =>
  requestSignatures(session.trainer, { ...firstOf(session), click }, { now: minutesInto(session, minutes) });

const open = (token: string, userId: string | null, now: Date) =>
  openSigningLink(token, userId === null ? null : { userId }, { now, language: 'fr' });

test('the link goes to those who have not signed and are not absent, once for each click', async () => {
  const session = await createSession({ learners: 3 });
  const [one, two, three] = session.learners;
  await signShown(one!.actor, session, minutesInto(session, 5));
  const absence = { ...attendanceInput.parse({ absence: 'leave' }), ...firstOf(session), document: null };
  const now = minutesInto(session, 6);
  await recordAttendance(session.trainer, { ...absence, participantId: two!.participantId }, { now });
  const click = createId();
  expect(await sendLinks(session, 10, click)).toEqual({ sent: 1 });
  await Promise.all([sendLinks(session, 10, click), sendLinks(session, 11, click)]);
  expect(await mailsOf(session)).toMatchObject([{ to: `${three!.actor.membershipId}@example.test` }]);
  await sendLinks(session, 20);
  const [first, second] = await mailsOf(session);
  expect(second).toEqual(first);
  expect(await sendLinks(session, -1)).toEqual({ sent: 0 });
  expect(await sendLinks(session, 210 + 24 * 60 + 1)).toEqual({ sent: 0 });
});

test('at a half-day’s end those who were there and have not signed are asked, once', async () => {
  const session = await createSession({ learners: 3 });
  const [one, two] = session.learners;
  await stayInRoom(session, one!.participantId, [0, 100]);
  await stayInRoom(session, two!.participantId, [0, 100]);
  await signShown(two!.actor, session, minutesInto(session, 50));
  const { organizationId } = session;
  const remind = () =>
    inTransaction(forOrganization(organizationId), (tx) =>
      remindUnsigned(tx, organizationId, firstOf(session), minutesInto(session, 211)),
    );
  expect(await remind()).toEqual({ sent: 1 });
  await remind();
  expect(await mailsOf(session)).toMatchObject([{ to: `${one!.actor.membershipId}@example.test` }]);
});

test('the reminders of a session ask for them by themselves, also where nobody looked for an hour', async () => {
  const session = await createSession({ learners: 1, halfDays: 1 });
  await stayInRoom(session, session.learners[0]!.participantId, [0, 100]);
  const { organizationId, sessionId } = session;
  const sweep = (minutes: number) =>
    remindSession({ organizationId, sessionId }, { now: minutesInto(session, minutes) });
  for (const minutes of [-60, 100, 209]) await sweep(minutes);
  expect(await mailsOf(session)).toEqual([]);
  for (const minutes of [270, 271, 400]) await sweep(minutes);
  expect(await mailsOf(session)).toHaveLength(1);
});

test('a link opens to its person alone, and tells nobody else whose it is', async () => {
  const session = await createSession({ learners: 2 });
  const [one, other] = session.learners;
  await sendLinks(session, 10);
  const mails = await mailsOf(session);
  const { token } = mails.find(({ to }) => to.startsWith(one!.actor.membershipId))!;
  const now = minutesInto(session, 20);
  expect(await open(token, null, now)).toEqual({ kind: 'password' });
  for (const stranger of [other!.actor, session.trainer, await createMember()])
    expect(await refused(open(token, stranger.userId, now))).toBe('signature-for-another');
  expect(await refused(open('x'.repeat(43), one!.actor.userId, now))).toBe('not-found');
  const opened = await open(token, one!.actor.userId, now);
  if (opened.kind !== 'sign') throw new Error('expected the half-day');
  const { organizationId, halfDayId, statementHash, proof } = opened.halfDay;
  const input = { organizationId, halfDayId, statementHash, proof, method: 'page', mark: null } as const;
  expect(await refused(signHalfDay({ userId: other!.actor.userId }, input, { now, place }))).toBe(
    'not-found',
  );
  await signHalfDay({ userId: one!.actor.userId }, input, { now, place });
  const [row] = await forOrganization(organizationId).attendanceSignature.findMany({
    where: { organizationId },
  });
  expect(row?.method).toBe('link');
  expect(await open(token, one!.actor.userId, minutesInto(session, 9000))).toMatchObject({
    halfDay: { signed: { at: now.toISOString() } },
  });
  expect(await refused(open(token, null, minutesInto(session, 9000)))).toBe('signing-closed');
});

test('a link asks for its person’s own password, under the limits of signing in', async () => {
  const session = await createSession({ learners: 2 });
  const [one, other] = session.learners;
  const mine = await giveAccount(one!.actor, 'le mot de passe de Léa 1');
  const theirs = await giveAccount(other!.actor, 'le mot de passe de Léa 2');
  await sendLinks(session, 10);
  const { token } = (await mailsOf(session)).find(({ to }) => to === mine.email)!;
  const where = { address: '192.0.2.9', device: 'Safari' };
  const sign = (password: string) => signInBySigningLink(token, { password }, where);
  expect(await refused(sign(theirs.password))).toBe('wrong-credentials');
  expect(await sign(mine.password)).toMatchObject({ step: 'signed-in' });
  expect(await refused(signInBySigningLink('x', mine, where))).toBe('not-found');
  const guesses = await Promise.all(Array.from({ length: 11 }, () => refused(sign('faux'))));
  expect(guesses).toContain('too-many-attempts');
});

test('a scanned code leads its participants to sign, and keeps the scan while they sign in', async () => {
  const session = await createSession({ learners: 1 });
  const { actor } = session.learners[0]!;
  const now = minutesInto(session, 10);
  const realNow = Date.now();
  const shown = await getSigningCode(session.trainer, firstOf(session), { now, realNow });
  const code = shown.url?.split('/').at(-1) ?? '';
  const scan = (userId: string | null, after: number, kept: string | null = null) =>
    openSigningCode({ code, kept }, userId === null ? null : { userId }, {
      now,
      language: 'fr',
      realNow: realNow + after,
    });
  const first = await scan(null, 0);
  expect(first).toMatchObject({ halfDay: null, minutes: 15 });
  expect(await refused(scan(actor.userId, 90_000))).toBe('code-expired');
  const second = await scan(actor.userId, 14 * 60_000, first.scan);
  expect(second.halfDay).toMatchObject({ halfDayId: session.halfDays[0]!.id });
  expect(await refused(scan(actor.userId, 16 * 60_000, first.scan))).toBe('code-expired');
  expect(await refused(scan(session.trainer.userId, 0))).toBe('not-found');
  expect(await refused(scan((await createMember()).userId, 0))).toBe('not-found');
  const { organizationId, halfDayId, statementHash, proof } = second.halfDay!;
  const input = { organizationId, halfDayId, statementHash, proof, method: 'page', mark: null } as const;
  await signHalfDay({ userId: actor.userId }, input, { now, place });
  const after = await getSigningCode(session.trainer, firstOf(session), { now });
  expect(after).toMatchObject({ signed: ['Léa 1 Essai'], expected: 1 });
});

test('no code is shown for what cannot be signed, nor to whoever may not', async () => {
  const session = await createSession({ learners: 1 });
  const show = (actor = session.trainer, minutes = -5) =>
    getSigningCode(actor, firstOf(session), { now: minutesInto(session, minutes) });
  expect(await show()).toMatchObject({ url: null, state: 'upcoming' });
  expect(await refused(show(session.learners[0]!.actor, 10))).toBe('not-allowed');
  expect(await refused(show(await createMember(), 10))).toBe('not-found');
});
