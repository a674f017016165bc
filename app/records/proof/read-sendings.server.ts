import { convocationNotice } from '~/domain/proof/convocation-notice';
import { personName } from '~/domain/proof/file-parts';
import type { Tx } from '~/platform/tenancy.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** What these people of an order were sent before it (F5b), by name, and the files of the rules they were given. One query. */
export async function readSendings(
  tx: Tx,
  { organizationId, order }: OrderFile,
  people: readonly FilePerson[],
): Promise<{
  sent: { name: string; email: string; at: Date; told: string[]; rulesHash: string | null }[];
  rules: string[];
}> {
  const own = new Set(people.map(({ participantId }) => participantId));
  const rows = await tx.orderNotice.findMany({
    where: { organizationId, orderId: order.id, kind: 'convocation' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { recipients: true, details: true, sentAt: true },
  });
  const notices = rows
    .map(({ sentAt, ...row }) => ({ ...convocationNotice.parse(row), at: sentAt }))
    .filter(({ details }) => own.has(details.participantId));
  return {
    sent: notices.flatMap(({ recipients, details: { told, rules }, at }) =>
      recipients.map(({ name, email }) => ({ name, email, at, told, rulesHash: rules?.sha256 ?? null })),
    ),
    rules: [...new Set(notices.flatMap(({ details }) => details.rules?.fileId ?? []))],
  };
}

/** The proofs of absence of these people at the sessions of an order. One query. */
export async function readAbsencePapers(
  tx: Tx,
  { organizationId, content }: OrderFile,
  people: readonly FilePerson[],
): Promise<{ person: FilePerson; name: string; fileId: string }[]> {
  const personOf = new Map(people.map((person) => [person.enrolmentId, person]));
  const rows = await tx.halfDayAttendance.findMany({
    where: {
      ...{ organizationId, documentFileId: { not: null } },
      participant: {
        organizationId,
        sessionId: { in: content.sessionIds },
        enrolmentId: { in: [...personOf.keys()] },
      },
    },
    select: {
      documentFileId: true,
      halfDay: { select: { startsAt: true } },
      participant: { select: { enrolmentId: true } },
    },
  });
  return rows
    .sort((one, other) => one.halfDay.startsAt.getTime() - other.halfDay.startsAt.getTime())
    .flatMap(({ documentFileId: fileId, participant }) => {
      const person = personOf.get(participant.enrolmentId);
      if (!person || !fileId) return [];
      return [{ person, name: `Justificatif_absence_${personName(person)}`, fileId }];
    });
}
