import { evidenceHash, type EvidenceFacts } from '~/domain/evidence/evidence-hash';
import { sessionStream } from '~/domain/attendance/session-evidence';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';
import { countersign, connect, sign } from '../factories/attendance';
import { createAcceptedOrder, type AcceptedOrder } from '../factories/order';

const halfDays = 4;
// Sixty days ago, at nine in Paris or at ten.
const startsAt = new Date(Math.floor(Date.now() / 86_400_000 - 60) * 86_400_000 + 8 * 3_600_000);

export type MadeFile = { status: string; seconds: number; bytes: number; parts: number };

/** Has an order of so many learners; what it returns asks for the order's file and waits until it can be fetched. */
export async function openOrder(learners: number): Promise<() => Promise<MadeFile>> {
  const { admin, organizationId, orderId } = await holdOrder(learners);
  const db = forOrganization(organizationId);
  return async () => {
    const began = performance.now();
    const { id } = await requestEvidenceFile(admin, { orderId, participantId: null }, { now: new Date() });
    for (;;) {
      const { status, bytes, total } = await db.evidenceFile.findUniqueOrThrow({
        where: { organizationId_id: { organizationId, id } },
        select: { status: true, bytes: true, total: true },
      });
      const seconds = (performance.now() - began) / 1000;
      if (status === 'ready' || status === 'failed')
        return { status, seconds, bytes: Number(bytes), parts: total };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}

/** An order whose learners attended, signed and did the lessons, with the signs of presence of a room. */
async function holdOrder(learners: number): Promise<AcceptedOrder> {
  const order = await createAcceptedOrder({ learners, halfDays, startsAt });
  const { organizationId, session } = order;
  const db = forOrganization(organizationId);
  await db.organization.update({
    where: { id: organizationId },
    data: { representativeName: 'Anne Delorme', representativeTitle: 'Directrice' },
    select: { id: true },
  });
  const lessons = await db.lesson.findMany({
    where: { organizationId, courseId: session.courseId },
    select: { id: true },
  });
  for (let halfDay = 0; halfDay < halfDays; halfDay += 1) {
    for (const [learner] of session.learners.entries()) {
      await connect(session, { learner, halfDay }, 0, 210);
      await sign(session, { learner, halfDay });
    }
    await countersign(session, halfDay);
  }
  for (const { actor, enrolmentId } of session.learners) {
    const at = new Date(session.halfDays[0]!.startsAt.getTime() + 86_400_000);
    for (const { id: lessonId } of lessons)
      await completeLesson(actor, { enrolmentId, lessonId }, { now: at });
  }
  await addHeartbeats(order, Math.min(learners * halfDays * 420, 200_000));
  return order;
}

/** What pages in a room say every 30 seconds, written at once: nothing is read from it but the chain itself. */
async function addHeartbeats({ organizationId, session }: AcceptedOrder, count: number): Promise<void> {
  const db = forOrganization(organizationId);
  const stream = sessionStream(session.sessionId);
  const key = { organizationId_stream: { organizationId, stream } };
  const head = await db.evidenceStream.findUniqueOrThrow({ where: key });
  let { sequence, hash } = head;
  for (let done = 0; done < count; done += 5000) {
    const rows = Array.from({ length: Math.min(5000, count - done) }, (_, index) => {
      const { participantId } = session.learners[index % session.learners.length]!;
      const at = new Date(session.halfDays[0]!.startsAt.getTime() + index * 100);
      const facts: EvidenceFacts = {
        ...{ organizationId, stream, sequence: (sequence += 1), kind: 'seen', source: 'room' },
        ...{ occurredAt: at, recordedAt: at, previousHash: hash },
        payload: { who: { participantId }, connection: participantId },
      };
      hash = evidenceHash(facts);
      return { ...facts, id: createId(), hash };
    });
    await db.evidenceRecord.createMany({ data: rows as never });
  }
  await db.evidenceStream.update({ where: key, data: { sequence, hash }, select: { stream: true } });
}
