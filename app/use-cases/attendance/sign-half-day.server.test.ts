import { expect, test } from 'vitest';
import { Refusal } from '~/domain/refusal';
import { statementHash } from '~/domain/attendance/statement-hash';
import { forOrganization } from '~/platform/tenancy.server';
import { getSigning } from '~/use-cases/attendance/get-signing.server';
import { getSigningDesk } from '~/use-cases/attendance/get-signing-desk.server';
import { signHalfDay, type Signer } from '~/use-cases/attendance/sign-half-day.server';
import { createMember } from '../../../tests/factories/member';
import { createSession, type PlannedSession } from '../../../tests/factories/session';
import {
  giveAccount,
  minutesInto,
  readLiveRegister,
  signatureShown,
  signingPlace as place,
  signShown,
} from '../../../tests/factories/signing';

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

const signaturesOf = ({ organizationId, sessionId }: PlannedSession) =>
  forOrganization(organizationId).attendanceSignature.findMany({ where: { organizationId, sessionId } });

const evidenceOf = ({ organizationId, sessionId }: PlannedSession, kind: string) =>
  forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `session:${sessionId}`, kind },
  });

test('a signature keeps the words shown, their hash, the place and time, and is in the chain', async () => {
  const session = await createSession({ learners: 1 });
  const { actor, participantId } = session.learners[0]!;
  const now = minutesInto(session, 10);
  const input = await signatureShown(actor, session, now);
  const mark: [number, number][][] = [
    [
      [10, 20],
      [30, 40],
    ],
  ];
  const signed = await signHalfDay(
    { userId: actor.userId },
    { ...input, mark, method: 'room' },
    { now, place },
  );
  expect(signed).toMatchObject({ signedAt: now, claimedAt: null, already: false });
  const [row] = await signaturesOf(session);
  expect(row).toMatchObject({
    ...{ participantId, membershipId: actor.membershipId, role: 'participant', method: 'room' },
    ...{ signedAt: now, claimedAt: null, ...place, mark },
  });
  expect(row?.statement).toContain('Léa 1');
  expect(row?.statementHash).toBe(statementHash(row?.statement ?? ''));
  const [record] = await evidenceOf(session, 'signed');
  expect(record).toMatchObject({ id: row?.evidenceId, occurredAt: now });
  expect(record?.payload).toMatchObject({ statementHash: row?.statementHash, participantId, ...place });
  expect(record?.payload).toHaveProperty('markHash', expect.stringMatching(/^[0-9a-f]{64}$/));
});

test('a double click, and every retry, sign once', async () => {
  const session = await createSession({ learners: 1 });
  const { actor } = session.learners[0]!;
  const now = minutesInto(session, 10);
  const input = await signatureShown(actor, session, now);
  const click = () => signHalfDay({ userId: actor.userId }, input, { now, place });
  const answers = await Promise.all([click(), click(), click()]);
  expect(answers.filter(({ already }) => !already)).toHaveLength(1);
  const later = { now: minutesInto(session, 3000), place };
  expect(await signHalfDay({ userId: actor.userId }, input, later)).toMatchObject({
    signedAt: now,
    already: true,
  });
  expect(await signaturesOf(session)).toHaveLength(1);
  expect(await evidenceOf(session, 'signed')).toHaveLength(1);
});

test('nobody signs before the start, after the window, or a cancelled session', async () => {
  const session = await createSession({ learners: 1 });
  const { actor } = session.learners[0]!;
  const at = async (minutes: number, claimed?: number) => {
    const input = await signatureShown(actor, session, minutesInto(session, 0));
    const claimedAt = claimed === undefined ? {} : { claimedAt: minutesInto(session, claimed) };
    const now = minutesInto(session, minutes);
    return refused(signHalfDay({ userId: actor.userId }, { ...input, ...claimedAt }, { now, place }));
  };
  const closes = 210 + 24 * 60;
  expect(await at(-1)).toBe('signing-not-open');
  expect(await at(10, -5)).toBe('signing-not-open');
  expect(await at(10, 30)).toBe('signing-time-invalid');
  expect(await at(closes + 1)).toBe('signing-closed');
  expect(await at(closes + 10, closes + 5)).toBe('signing-closed');
  expect(await at(closes + 72 * 60 + 1, 10)).toBe('signing-closed');
  const { organizationId, sessionId } = session;
  const input = await signatureShown(actor, session, minutesInto(session, 0));
  await forOrganization(organizationId).liveSession.update({
    where: { organizationId_id: { organizationId, id: sessionId } },
    data: { state: 'cancelled' },
  });
  const now = minutesInto(session, 10);
  expect(await refused(signHalfDay({ userId: actor.userId }, input, { now, place }))).toBe(
    'session-cancelled',
  );
  expect(await signaturesOf(session)).toEqual([]);
});

test('what was kept without network counts by the time it was made, and keeps both', async () => {
  const session = await createSession({ learners: 1 });
  const { actor } = session.learners[0]!;
  const made = minutesInto(session, 30);
  const input = await signatureShown(actor, session, made);
  const came = minutesInto(session, 210 + 24 * 60 + 60);
  const kept = { ...input, claimedAt: made };
  expect(await signHalfDay({ userId: actor.userId }, kept, { now: came, place })).toMatchObject({
    ...{ signedAt: came, claimedAt: made, already: false },
  });
  const [record] = await evidenceOf(session, 'signed');
  expect(record).toMatchObject({ occurredAt: made, recordedAt: came });
  const { halfDays } = await readLiveRegister(session, came);
  expect(halfDays[0]?.lines[0]?.signature).toMatchObject({ claimedAt: made.toISOString() });
});

test('nobody signs for another, from another organization, with other words, or once taken off', async () => {
  const session = await createSession({ learners: 2 });
  const [one, other] = session.learners;
  const now = minutesInto(session, 10);
  const input = await signatureShown(one!.actor, session, now);
  const as = (userId: string, changes: object = {}) =>
    refused(signHalfDay({ userId }, { ...input, ...changes }, { now, place }));
  expect(await as(other!.actor.userId)).toBe('statement-changed');
  expect(await as((await createMember()).userId)).toBe('not-found');
  expect(await as(session.trainer.userId)).toBe('not-found');
  const stranger = await createMember({ role: 'learner' });
  expect(await as(stranger.userId, { organizationId: stranger.organizationId })).toBe('not-found');
  expect(await as(one!.actor.userId, { statementHash: '0'.repeat(64) })).toBe('statement-changed');
  expect(await as(one!.actor.userId, { proof: `qr.${'A'.repeat(43)}` })).toBe('not-found');
  const { organizationId, halfDays } = session;
  await forOrganization(organizationId).halfDayAttendance.updateMany({
    where: { organizationId, halfDayId: halfDays[0]!.id, participantId: one!.participantId },
    data: { expected: false },
  });
  expect(await as(one!.actor.userId)).toBe('not-found');
  expect(await signaturesOf(session)).toEqual([]);
});

test('a half-day that moves while it is read is read again before it is signed', async () => {
  const session = await createSession({ learners: 1 });
  const { actor } = session.learners[0]!;
  const now = minutesInto(session, 10);
  const input = await signatureShown(actor, session, now);
  const { organizationId, halfDays } = session;
  await forOrganization(organizationId).halfDay.update({
    where: { organizationId_id: { organizationId, id: halfDays[0]!.id } },
    data: { endsAt: minutesInto(session, 240) },
  });
  const sign = (shown: typeof input) => refused(signHalfDay({ userId: actor.userId }, shown, { now, place }));
  expect(await sign(input)).toBe('statement-changed');
  expect(await sign(await signatureShown(actor, session, now))).toBe('accepted');
});

test('words read in either language are signed as they were read', async () => {
  const session = await createSession({ learners: 1 });
  const { actor, participantId } = session.learners[0]!;
  const now = minutesInto(session, 10);
  const { sessionId } = session;
  const { halfDays } = await getSigning(actor, { sessionId }, { now, language: 'en' });
  const shown = await signatureShown(actor, session, now);
  const input = { ...shown, statementHash: halfDays[0]!.statementHash };
  await signHalfDay({ userId: actor.userId }, input, { now, place });
  const [row] = await signaturesOf(session);
  expect(row).toMatchObject({ participantId, statement: halfDays[0]!.statement });
});

test('on the trainer’s device each signs with their own password, and with nobody else’s', async () => {
  const session = await createSession({ learners: 2, mode: 'in-person' });
  const [one, other] = session.learners;
  const { trainer, organizationId, sessionId, halfDays } = session;
  const now = minutesInto(session, 10);
  const mine = await giveAccount(one!.actor, 'le mot de passe de Léa 1');
  const theirs = await giveAccount(other!.actor, 'le mot de passe de Léa 2');
  const desk = { sessionId, halfDayId: halfDays[0]!.id, participantId: one!.participantId };
  const { chosen } = await getSigningDesk(trainer, desk, { now, language: 'fr' });
  const { statementHash: shown, halfDayId } = chosen!.toSign;
  const input = {
    organizationId,
    halfDayId,
    statementHash: shown,
    proof: '',
    method: 'page',
    mark: null,
  } as const;
  const sign = (signer: Signer) => refused(signHalfDay(signer, input, { now, place }));
  const { participantId } = one!;
  const signer = (password: string) => ({ trainer, participantId, password });
  expect(await sign(signer(theirs.password))).toBe('wrong-credentials');
  expect(await sign({ ...signer(mine.password), trainer: other!.actor })).toBe('not-allowed');
  expect(await sign({ ...signer(mine.password), trainer: await createMember() })).toBe('not-allowed');
  expect(await sign(signer(mine.password))).toBe('accepted');
  const [row] = await signaturesOf(session);
  expect(row).toMatchObject({
    participantId,
    method: 'trainer-device',
    membershipId: one!.actor.membershipId,
  });
  const guesses = Array.from({ length: 11 }, () =>
    sign({ ...signer('faux'), participantId: other!.participantId }),
  );
  expect(await Promise.all(guesses)).toContain('too-many-attempts');
});

test('who has no account yet is told to use their invitation', async () => {
  const session = await createSession({ learners: 1, mode: 'in-person' });
  const { actor, participantId } = session.learners[0]!;
  const { trainer, organizationId } = session;
  const now = minutesInto(session, 10);
  const input = await signatureShown(actor, session, now);
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: actor.membershipId } },
    data: { userId: null, status: 'registered', activatedAt: null },
  });
  const signer = { trainer, participantId, password: 'quelque chose' };
  expect(await refused(signHalfDay(signer, input, { now, place }))).toBe('member-not-active');
  const { halfDays } = await readLiveRegister(session, now);
  expect(halfDays[0]?.lines[0]).toMatchObject({ pending: true, signature: null });
});

test('the same device for two people is told, the trainer’s is not', async () => {
  const session = await createSession({ learners: 3 });
  const now = minutesInto(session, 10);
  for (const { actor } of session.learners.slice(0, 2)) {
    const input = await signatureShown(actor, session, now);
    await signHalfDay({ userId: actor.userId }, input, { now, place });
  }
  await signShown(session.learners[2]!.actor, session, now);
  const { halfDays } = await readLiveRegister(session, now);
  const doubts = halfDays[0]!.lines.map(({ contradictions }) => contradictions.includes('same-device'));
  expect(doubts).toEqual([true, true, false]);
});
