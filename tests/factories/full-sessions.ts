import type { ActorOf } from '~/domain/actor';
import { dayToDatabase } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

type Sessions = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  learner: ActorOf<'member'>;
  courseId: string;
  enrolmentId: string;
};

/** At least a row in every table of live sessions and attendance, as one session with a learner leaves them. */
export async function fillSessions(of: Sessions, at: Date): Promise<void> {
  const { organizationId, trainer, learner, courseId, enrolmentId } = of;
  const db = forOrganization(organizationId);
  const own = () => ({ organizationId, id: createId() });
  const [session, halfDay, participant, stranger, replay] = [own(), own(), own(), own(), own()];
  const ids = { sessionId: session.id, halfDayId: halfDay.id, participantId: participant.id };
  const { sessionId, halfDayId, participantId } = ids;
  const { membershipId } = learner;
  const endsAt = new Date(at.getTime() + 3_600_000);
  const time = { startsAt: at, endsAt };
  await db.liveSession.create({
    data: {
      ...{ ...session, ...time, courseId, title: 'Séance', mode: 'remote', timeZone: 'Europe/Paris' },
      ...{ roomKind: 'built-in', roomKey: createId(), createdAt: at },
    },
  });
  const leads = { organizationId, sessionId, membershipId: trainer.membershipId };
  await db.liveSessionTrainer.create({ data: leads });
  await db.halfDay.create({ data: { ...halfDay, ...time, sessionId, plannedMinutes: 60 } });
  await db.sessionParticipant.create({
    data: { ...participant, sessionId, enrolmentId, membershipId, addedAt: at },
  });
  await db.halfDayAttendance.create({ data: { organizationId, halfDayId, participantId } });
  await db.sessionStranger.create({
    data: { ...stranger, sessionId, reference: 'r', name: 'Inconnu', firstSeenAt: at },
  });
  const stay = { sessionId, connection: 'c', source: 'room', from: at, to: endsAt };
  await db.presenceInterval.create({ data: { ...own(), ...stay, participantId } });
  await db.attendanceSignature.create({
    data: {
      ...{ ...own(), ...ids, membershipId, role: 'participant', method: 'page', signedAt: at },
      ...{ statement: 's', statementHash: 'h', address: '192.0.2.1', device: 'd', deviceId: 'i' },
      evidenceId: createId(),
    },
  });
  await db.attendanceCorrection.create({
    data: {
      ...{ ...own(), ...ids, reason: 'erreur de saisie', before: {}, after: {} },
      ...{ correctedBy: trainer.membershipId, correctedAt: at, evidenceId: createId() },
    },
  });
  const appId = `vpaas-magic-cookie-${createId()}`;
  await db.jaasAccount.create({
    data: { organizationId, appId, keyId: 'k', privateKeySealed: 's', updatedAt: at },
  });
  const peer = own();
  const seen = { joinedAt: at, seenAt: at };
  await db.roomPeer.create({
    data: { ...peer, ...seen, sessionId, membershipId, name: 'Léa', leads: false, state: {} },
  });
  await db.roomSignal.create({
    data: { ...own(), sessionId, fromPeerId: peer.id, toPeerId: peer.id, body: {}, sentAt: at },
  });
  await db.roomMessage.create({
    data: { ...own(), sessionId, membershipId, name: 'Léa', text: 'Bonjour', sentAt: at },
  });
  await db.sessionReplay.create({
    data: { ...replay, sessionId, title: 'Rediffusion', kind: 'link', addedAt: at },
  });
  await db.replayView.create({
    data: { organizationId, replayId: replay.id, membershipId, firstOpenedAt: at, lastOpenedAt: at },
  });
  await db.preTest.create({
    data: { ...own(), membershipId, takenAt: at, passed: true, device: 'd', result: {} },
  });
  await db.faultReport.create({
    data: {
      ...{ ...own(), membershipId, sessionId, page: '/learn', description: 'Page blanche', device: 'd' },
      ...{ reportedAt: at, deadlineAt: endsAt },
    },
  });
  const day = dayToDatabase('2026-12-01');
  await db.accessExtension.create({
    data: { ...own(), enrolmentId, outageId: createId(), days: 0, closedOn: day, closesOn: day, at },
  });
  const accounts = forAccounts();
  await accounts.jaasApp.create({ data: { appId, organizationId } });
  await accounts.sessionAgenda.create({ data: { sessionId, organizationId, nextAt: at } });
  await accounts.signingLink.create({
    data: {
      ...{ tokenHash: createId(), organizationId, halfDayId, participantId },
      ...{ createdAt: at, expiresAt: endsAt },
    },
  });
}
