import { beforeEach, expect, test } from 'vitest';
import type { OrderDraft } from '~/domain/funding/order-content';
import { orderStream } from '~/domain/funding/order-evidence';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { attestOrder } from '~/use-cases/funding/attest-order.server';
import { getAmendmentToTell } from '~/use-cases/funding/get-amendment-to-tell.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { offerOrder } from '~/use-cases/funding/offer-order.server';
import { saveOrderDraft } from '~/use-cases/funding/save-order-draft.server';
import { tellOpcoAmendment } from '~/use-cases/funding/tell-opco-amendment.server';
import { grantAgreement } from '../../../tests/factories/agreement';
import { createMember } from '../../../tests/factories/member';
import { createAcceptedOrder, readyToOffer, type AcceptedOrder } from '../../../tests/factories/order';

const now = new Date('2026-11-12T09:00:00.000Z');
let sold: AcceptedOrder;

async function amend(changed: Partial<OrderDraft>): Promise<void> {
  const { admin, orderId } = sold;
  const editor = await getOrderEditor(admin, { orderId }, { now });
  const { revision, establishmentId, draft } = editor;
  const { contactId } = sold.client.contact;
  await saveOrderDraft(
    admin,
    { orderId, revision, establishmentId, contactId, draft: { ...draft, ...changed } },
    { now },
  );
  const { contentHash } = await offerOrder(admin, { orderId, reason: 'Grève' }, { now, language: 'fr' });
  await attestOrder(admin, { orderId, contentHash, reason: 'Signé' }, { now });
}

async function mailsTo(template: string): Promise<{ to: string; changes: string[] }[]> {
  const { organizationId } = sold;
  const mails = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  return mails
    .map(({ payload }) => payload as { template: string; to: string; values: { changes: string[] } })
    .filter((mail) => mail.template === template)
    .map(({ to, values }) => ({ to, changes: values.changes }));
}

const tell = (versionId: string, actor = sold.admin) =>
  tellOpcoAmendment(
    actor,
    { orderId: sold.orderId, versionId, on: '2026-11-11', channel: 'portal', reference: 'D-7' },
    { now },
  );

const toTell = () => getAmendmentToTell(sold.admin, { orderId: sold.orderId });

beforeEach(async () => {
  sold = await createAcceptedOrder({ funded: true, now });
  await readyToOffer(sold, now);
});

test('an amendment of the days tells each participant once, and the OPCO where it was asked', async () => {
  const { organizationId, orderId, session } = sold;
  await grantAgreement(sold, { now });
  await amend({ endsOn: '2027-01-31' });
  const db = forOrganization(organizationId);
  const notices = await db.orderNotice.findMany({ where: { organizationId, orderId, kind: 'amendment' } });
  expect(notices).toHaveLength(session.learners.length);
  const mails = await mailsTo('training-amended');
  expect(mails).toHaveLength(session.learners.length);
  expect(mails[0]?.changes).toContain('dates');
  const open = await toTell();
  expect(open).toMatchObject({ number: 2, changes: mails[0]?.changes });
  const versionId = open?.versionId ?? '';
  await expect(tell(sold.orderId)).rejects.toThrow('nothing-to-tell');
  await expect(tell(versionId, await createMember({ role: 'admin' }))).rejects.toThrow('not-found');
  await expect(tell(versionId, session.trainer)).rejects.toThrow('not-allowed');
  const twice = await Promise.allSettled([1, 2].map(() => tell(versionId)));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await toTell()).toBeNull();
  const chain = await db.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId), kind: { in: ['amended', 'opco-told-amendment'] } },
    orderBy: { sequence: 'asc' },
    select: { kind: true, payload: true },
  });
  expect(chain).toMatchObject([
    { kind: 'amended', payload: { versionId, tellOpco: true } },
    {
      kind: 'opco-told-amendment',
      payload: { versionId, at: '2026-11-11T22:59:59.999Z', channel: 'portal', reference: 'D-7' },
    },
  ]);
});

test('without an OPCO that was asked only the participants are told; prices and places concern nobody of them', async () => {
  const { places } = (await getOrderEditor(sold.admin, { orderId: sold.orderId }, { now })).draft;
  await amend({ objective: 'Recevoir un client.' });
  const before = await mailsTo('training-amended');
  expect(before[0]?.changes).toContain('content');
  expect(await toTell()).toBeNull();
  await amend({ places: places + 1 });
  expect(await mailsTo('training-amended')).toHaveLength(before.length);
});
