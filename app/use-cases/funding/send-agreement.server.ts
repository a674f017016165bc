import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { agreementFileTypes, maximumAgreementBytes } from '~/domain/funding/agreement-file';
import type { SendAgreementForm } from '~/domain/funding/agreement-inputs';
import { opcoName } from '~/domain/funding/opcos';
import { toldAt } from '~/domain/funding/told-at';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { inTransaction } from '~/platform/transaction.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { remindFromNow } from '~/records/funding/remind-from-now.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { writeAgreement } from '~/records/funding/write-agreement.server';

const perContactAndHour = 20;

/**
 * A client says when it asked its OPCO, and sends what the OPCO answered (K18): the organization is told, checks it and
 * records the answer; nothing is agreed by this alone. What that OPCO was still asked is continued. Refuses with
 * `not-found`, `order-cancelled`, `invalid-input` (a day to come; neither a day nor a document) and what a file can be
 * refused for, and `too-many-attempts`.
 */
export async function sendAgreement(
  actor: ActorOf<'client-contact'>,
  {
    orderId,
    opco,
    opcoName: given,
    number,
    requestedOn,
    receivedOn,
    note,
  }: { orderId: string } & SendAgreementForm,
  { now, document }: { now: Date; document: IncomingFile | null },
): Promise<{ id: string }> {
  const { organizationId, contactId: by } = actor;
  if (!requestedOn && !document) refuseField('requestedOn', 'required');
  await inTransaction(forOrganization(organizationId), (tx) => openOrderFor(tx, actor, orderId));
  const sendings = `client-agreement:${organizationId}:${by}`;
  await countAttempt([{ key: sendings, attempts: perContactAndHour, windowSeconds: 3_600 }]);
  const accepted = { types: agreementFileTypes, maximumBytes: maximumAgreementBytes };
  const file = document && (await receiveFile(organizationId, document, accepted));
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { timeZone } = await openOrderFor(tx, actor, orderId);
    const today = dayIn(now, timeZone);
    if (requestedOn && requestedOn > today) refuseField('requestedOn', 'day-invalid');
    if (receivedOn && receivedOn > today) refuseField('receivedOn', 'day-invalid');
    const about = { purpose: 'agreement-document' as const, uploadedBy: null, now };
    const kept = file && (await recordStoredFile(tx, organizationId, file, about));
    const name = opco === 'other' ? given : null;
    const before = await openRequest(tx, organizationId, orderId, { opco, opcoName: name });
    const asked = {
      ...{
        status: 'requested' as const,
        opco,
        opcoName: name,
        number: number || (before?.number ?? ''),
        note,
      },
      requestedOn: requestedOn ?? before?.requestedOn?.toISOString().slice(0, 10) ?? null,
      receivedAt: kept ? toldAt(receivedOn ?? today, now, timeZone) : null,
      ...{ subrogation: true, minutes: 0, hourlyRate: 0, cap: 0, from: null, to: null, participantIds: [] },
      ...{ documentFileId: kept?.id ?? before?.documentFileId ?? null, amendsId: before?.id ?? null },
    };
    const { id } = await writeAgreement(tx, organizationId, orderId, asked, { by, now });
    const payload = {
      ...{ by, agreementId: id, opco: name ?? opco, reference: asked.number },
      ...{ requestedOn: requestedOn ?? null, receivedOn: kept ? (receivedOn ?? today) : null },
      documentHash: file?.sha256 ?? null,
    };
    const fact = { kind: 'agreement-sent' as const, payload, source: 'client' as const };
    const { id: key } = await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    await remindFromNow(tx, organizationId, orderId, now);
    const { firstName, lastName } = await tx.clientContact.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: by } },
      select: { firstName: true, lastName: true },
    });
    const told = [opcoName(opco, name), asked.number, note].filter(Boolean).join(' · ');
    await tellOrderNews(tx, organizationId, orderId, {
      ...{ what: kept ? 'agreement-sent' : 'opco-asked', who: `${firstName} ${lastName}` },
      ...{ reason: told, key, to: 'organization' },
    });
    return { id };
  });
}

function refuseField(path: string, problem: 'required' | 'day-invalid'): never {
  throw new Refusal('invalid-input', { errors: [{ path, problem }] });
}

/** What an OPCO was asked and has not answered yet. */
function openRequest(
  tx: Tx,
  organizationId: string,
  orderId: string,
  funder: { opco: string; opcoName: string | null },
) {
  return tx.fundingAgreement.findFirst({
    where: { organizationId, orderId, status: 'requested', amendedAt: null, ...funder },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, number: true, requestedOn: true, documentFileId: true },
  });
}
