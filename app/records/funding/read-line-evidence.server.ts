import { sessionStream, type SessionEvidenceKind } from '~/domain/attendance/session-evidence';
import { groupBy } from '~/domain/group-by';
import type { Tx } from '~/platform/tenancy.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';

/** What speaks of one person's half-day; signs of life in between are many, and stand on the chain beside these. */
const kinds: SessionEvidenceKind[] = [
  ...(['joined', 'left', 'stayed', 'signed', 'countersigned', 'recorded', 'corrected'] as const),
];

type Payload = { halfDayId?: string; participantId?: string; who?: { participantId?: string } };

/**
 * The ids of the evidence behind the lines of an order's settlement, by `lineKey`, in the order of their chains: of a
 * half-day who came and went, signatures, what was recorded and corrected; of a lesson its completion. What was known by
 * `until`. Two queries.
 */
export async function readLineEvidence(
  tx: Tx,
  organizationId: string,
  reading: OrderReading,
  until: Date,
): Promise<Map<string, string[]>> {
  const { order, facts } = reading;
  const sessionIds = [...new Set(facts.halfDays.map(({ sessionId }) => sessionId))];
  const records = await tx.evidenceRecord.findMany({
    where: {
      ...{ organizationId, stream: { in: sessionIds.map(sessionStream) }, kind: { in: kinds } },
      recordedAt: { lte: until },
    },
    orderBy: [{ stream: 'asc' }, { sequence: 'asc' }],
    select: { id: true, stream: true, occurredAt: true, payload: true },
  });
  const enrolments = order.people.map(({ enrolmentId }) => enrolmentId);
  const completions = await tx.lessonCompletion.findMany({
    where: { organizationId, enrolmentId: { in: enrolments }, recordedAt: { lte: until } },
    select: { enrolmentId: true, lessonId: true, evidenceId: true },
  });
  const evidence = new Map<string, string[]>();
  const add = (key: string, id: string) => {
    const known = evidence.get(key);
    if (known) known.push(id);
    else evidence.set(key, [id]);
  };
  const enrolmentOf = enrolmentsByParticipant(reading);
  const halfDaysOf = groupBy(facts.halfDays, ({ sessionId }) => sessionStream(sessionId));
  for (const { id, stream, occurredAt, payload } of records) {
    const { halfDayId, participantId, who } = payload as Payload;
    const ofSession = halfDaysOf.get(stream) ?? [];
    const halfDay = ofSession.find((one) => one.id === halfDayId) ?? nearest(ofSession, occurredAt);
    if (!halfDay || (halfDayId !== undefined && halfDay.id !== halfDayId)) continue;
    const about = participantId ?? who?.participantId;
    const people =
      about === undefined && who === undefined
        ? halfDay.attendances.map(({ enrolmentId }) => enrolmentId)
        : [enrolmentOf.get(about ?? '') ?? ''];
    for (const enrolmentId of people) add(lineKey({ enrolmentId, kind: 'half-day', id: halfDay.id }), id);
  }
  for (const { enrolmentId, lessonId, evidenceId } of completions) {
    add(lineKey({ enrolmentId, kind: 'lesson', id: lessonId }), evidenceId);
  }
  return evidence;
}

/** Names a line among those of its order. */
export const lineKey = ({ enrolmentId, kind, id }: { enrolmentId: string; kind: string; id: string }) =>
  `${enrolmentId} ${kind} ${id}`;

function enrolmentsByParticipant({ order }: OrderReading): Map<string, string> {
  return new Map(
    order.people.flatMap(({ enrolmentId, participations }) =>
      Object.values(participations).map((participantId) => [participantId, enrolmentId] as const),
    ),
  );
}

/** The half-day that somebody came to or left: the one that goes on, or the nearest. */
function nearest<HalfDay extends { startsAt: Date; endsAt: Date }>(
  halfDays: readonly HalfDay[],
  at: Date,
): HalfDay | undefined {
  const apart = ({ startsAt, endsAt }: HalfDay) => Math.max(+startsAt - +at, +at - +endsAt, 0);
  return halfDays.toSorted((one, other) => apart(one) - apart(other))[0];
}
