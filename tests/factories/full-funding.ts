import type { ActorOf } from '~/domain/actor';
import { dayToDatabase } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createAccount } from './account';
import { invoiceDocumentOf } from './invoice-document';

type Sold = {
  organizationId: string;
  trainer: ActorOf<'member'>;
  courseId: string;
  versionId: string;
  enrolmentId: string;
};

type Ids = {
  clientId: string;
  orderId: string;
  orderVersionId: string;
  participantId: string;
  contactId: string;
};

/**
 * At least a row in every table of clients, orders, funding, sales and proof, as one order leaves them; the client's
 * contact has an account and nothing else.
 */
export async function fillFunding(of: Sold, at: Date): Promise<{ contactUserId: string }> {
  const { organizationId } = of;
  const ids = { clientId: createId(), orderId: createId(), orderVersionId: createId() };
  const people = { participantId: createId(), contactId: createId() };
  const { userId: contactUserId } = await createAccount();
  await fillClient(organizationId, { ...ids, ...people }, contactUserId, at);
  await fillOrder(of, { ...ids, ...people }, at);
  await fillAgreement(organizationId, { ...ids, ...people }, at);
  await fillSales(organizationId, ids, at);
  await fillProof(of, ids, at);
  return { contactUserId };
}

async function fillClient(organizationId: string, ids: Ids, userId: string, at: Date): Promise<void> {
  const db = forOrganization(organizationId);
  const { clientId, contactId } = ids;
  await db.clientCompany.create({
    data: { organizationId, id: clientId, name: 'Ateliers Durand', siren: '732829320', createdAt: at },
  });
  await db.establishment.create({
    data: { organizationId, id: createId(), clientId, name: 'Dépôt', createdAt: at },
  });
  await db.clientContact.create({
    data: {
      ...{ organizationId, id: contactId, clientId, userId, email: `${contactId}@example.test` },
      ...{ firstName: 'Hélène', lastName: 'Roux', status: 'active', createdAt: at, activatedAt: at },
    },
  });
  await forAccounts().accountContact.create({ data: { userId, organizationId, contactId } });
  await db.clientQuestion.create({
    data: {
      ...{ organizationId, id: createId(), clientId, side: 'client', authorId: contactId },
      ...{ authorName: 'Hélène Roux', body: 'Quand ?', writtenAt: at },
    },
  });
}

async function fillOrder(of: Sold, ids: Ids, at: Date): Promise<void> {
  const { organizationId, trainer, courseId, versionId, enrolmentId } = of;
  const { clientId, orderId, orderVersionId, contactId, participantId } = ids;
  const db = forOrganization(organizationId);
  const on = dayToDatabase('2026-11-03');
  const { id: sessionId } = await db.liveSession.findFirstOrThrow({
    where: { organizationId },
    select: { id: true },
  });
  await db.numberSeries.create({
    data: { organizationId, series: 'order', year: 2026, last: 1, lastIssuedOn: on },
  });
  await db.trainingOrder.create({
    data: {
      ...{ organizationId, id: orderId, number: 'C2026-0001', clientId, contactId, courseId },
      ...{ status: 'offered', title: 'Lire un bilan', startsOn: on, endsOn: on, places: 1 },
      ...{ priceCents: 100_000, createdAt: at, savedAt: at, offeredAt: at },
    },
  });
  await db.saleTerms.create({
    data: { organizationId, id: createId(), version: 1, text: 'Conditions', hash: 'h', publishedAt: at },
  });
  await db.orderVersion.create({
    data: {
      ...{ organizationId, id: orderVersionId, orderId, number: 1, content: {}, contentHash: 'h' },
      ...{ courseVersionId: versionId, offeredAt: at },
    },
  });
  await db.orderAcceptance.create({
    data: {
      ...{ organizationId, id: createId(), orderId, versionId: orderVersionId, click: 'first' },
      ...{ contentHash: 'h', actorKind: 'client-contact', actorId: contactId, name: 'Hélène Roux' },
      ...{ address: '192.0.2.1', device: 'test', evidenceId: createId(), occurredAt: at },
    },
  });
  await db.orderSession.create({ data: { organizationId, orderId, sessionId } });
  await db.orderParticipant.create({
    data: { organizationId, id: participantId, orderId, enrolmentId, namedWithOrder: true, joinedAt: at },
  });
  await db.orderNotice.create({
    data: {
      ...{ organizationId, id: createId(), orderId, key: 'offer', kind: 'offer', sentAt: at },
      recipients: [{ name: 'Hélène Roux', email: 'h@example.test' }],
      details: { by: trainer.membershipId },
    },
  });
}

async function fillAgreement(organizationId: string, ids: Ids, at: Date): Promise<void> {
  const db = forOrganization(organizationId);
  const { orderId, participantId } = ids;
  const agreementId = createId();
  await db.fundingAgreement.create({
    data: { organizationId, id: agreementId, orderId, status: 'requested', opco: 'akto', createdAt: at },
  });
  await db.agreementPerson.create({ data: { organizationId, agreementId, participantId } });
  await db.orderSettlement.create({
    data: {
      ...{ organizationId, id: createId(), orderId, asOf: at, facts: {}, settlement: {} },
      ...{ hash: 'h', createdAt: at },
    },
  });
  await db.fundingAgenda.create({ data: { organizationId, kind: 'remind', subjectId: orderId, dueAt: at } });
}

type OrderIds = Pick<Ids, 'clientId' | 'orderId'>;

async function fillSales(organizationId: string, { clientId, orderId }: OrderIds, at: Date): Promise<void> {
  const db = forOrganization(organizationId);
  const own = () => ({ organizationId, id: createId() });
  const on = dayToDatabase('2026-11-03');
  const number = 'F2026-0001';
  const [invoice, bankImport, bankLine] = [own(), own(), own()];
  const invoiceId = invoice.id;
  await db.saleSettings.create({ data: { ...own(), settings: {}, updatedAt: at } });
  await db.saleInvoice.create({
    data: {
      ...{ ...invoice, number, kind: 'invoice', purpose: 'whole', orderId, clientId, payer: 'client' },
      ...{ issuedAt: at, issuedOn: on, dueOn: on, language: 'fr', currency: 'EUR' },
      ...{ excludingVat: 7200, vat: 1440, includingVat: 8640 },
      document: toJson(invoiceDocumentOf({ number })),
    },
  });
  await db.saleInvoiceLine.create({
    data: { organizationId, invoiceId, position: 0, key: 'k', rule: 'K22', excludingVat: 7200, facts: {} },
  });
  await db.saleCollection.create({
    data: { organizationId, invoiceId, status: 'open', openCents: 8640, dueOn: on },
  });
  await db.bankImport.create({
    data: { ...bankImport, fileName: 'b.csv', fileHash: 'h', lines: 1, known: 0, createdAt: at },
  });
  await db.bankLine.create({
    data: {
      ...{ ...bankLine, importId: bankImport.id, position: 0, bookedOn: on, cents: 1, label: 'VIR' },
      ...{ fingerprint: 'f', state: 'matched' },
    },
  });
  await db.salePayment.create({
    data: {
      ...{ ...own(), invoiceId, cents: 1, receivedOn: on, method: 'transfer', recordedAt: at },
      bankLineId: bankLine.id,
    },
  });
}

async function fillProof(of: Sold, { orderId }: OrderIds, at: Date): Promise<void> {
  const { organizationId, enrolmentId } = of;
  const db = forOrganization(organizationId);
  const own = () => ({ organizationId, id: createId() });
  const [file, link] = [own(), own()];
  await db.issuedDocument.create({
    data: {
      ...{ ...own(), orderId, enrolmentId, kind: 'completion-certificate', version: 1, language: 'fr' },
      ...{ fileName: 'c.pdf', fileId: createId(), sha256: 'a'.repeat(64), bytes: 1, facts: {}, issuedAt: at },
    },
  });
  await db.evidenceFile.create({ data: { ...file, orderId, status: 'failed', createdAt: at } });
  const times = { expiresAt: at, createdAt: at };
  await db.auditLink.create({
    data: { ...link, ...times, orderId, fileId: file.id, label: 'Contrôle', ending: 'abcd' },
  });
  const seen = { action: 'opened', address: '192.0.2.1', device: 'test', visitedAt: at };
  await db.auditVisit.create({ data: { ...own(), linkId: link.id, ...seen } });
  const hash = createId();
  await forAccounts().auditLinkKey.create({ data: { hash, organizationId, linkId: link.id } });
}
