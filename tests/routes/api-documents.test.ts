import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';
import { createTokenHolder } from '../factories/api-token';
import { connect } from '../factories/attendance';
import { createHeldOrder } from '../factories/held-order';
import { callApi } from '../setup/api-client';

const now = new Date('2027-01-10T09:00:00.000Z');
const later = new Date('2027-01-11T09:00:00.000Z');

type Listed = { items: { id: string; kind: string; url: string; bytes: number }[]; next: string | null };

/** An order whose documents were issued twice: one certificate is a second version, and another person has one too. */
async function issuedTwice() {
  const order = await createHeldOrder();
  const { admin, orderId, session } = order;
  const { token } = await createApiToken(admin, { name: 'ERP' }, { now: new Date() });
  await issueDocuments(admin, { orderId }, { now });
  await connect(session, { learner: 1, halfDay: 0 }, 0, 60);
  await connect(session, { learner: 1, halfDay: 1 }, 0, 60);
  await issueDocuments(admin, { orderId, kind: 'completion-certificate' }, { now: later });
  return { ...order, token };
}

const walk = async (token: string, orderId: string, limit: number) => {
  const items: Listed['items'] = [];
  for (let after = ''; ;) {
    const reply = await callApi(`GET /orders/${orderId}/documents?limit=${limit}${after}`, { token });
    expect(reply.status).toBe(200);
    const page = reply.body as Listed;
    items.push(...page.items);
    if (!page.next) return items;
    after = `&after=${page.next}`;
  }
};

test('what was issued of an order is listed page by page, latest first, and each file is fetched as it was issued', async () => {
  const { token, orderId, session } = await issuedTwice();
  const all = await walk(token, orderId, 100);
  // Convention, programme, sheet, attestation, certificate and log; then another's certificate.
  expect(all).toHaveLength(7);
  expect(all[0]).toMatchObject({
    ...{ kind: 'completion-certificate', version: 1, enrolmentId: session.learners[1]!.enrolmentId },
    ...{ issuedAt: later.toISOString(), replacesId: null },
    fileName: expect.stringMatching(/^Certificat_realisation_ESSAI_Lea_2_v1\.pdf$/) as string,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect(await walk(token, orderId, 1)).toEqual(all);
  for (const { url, bytes } of all) {
    const path = new URL(url).pathname.replace('/api/v1', '');
    const file = await callApi(`GET ${path}`, { token });
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toBe('application/pdf');
    expect(file.headers.get('Content-Length')).toBe(String(bytes));
    expect(String(file.body)).toMatch(/^%PDF-/);
  }
});

test('strangers, those who may not, and bad addresses get nothing', async () => {
  const { token, orderId, organizationId } = await issuedTwice();
  const [{ id } = { id: '' }] = await walk(token, orderId, 1);
  const stranger = await createTokenHolder();
  const learner = await createTokenHolder({ organizationId, role: 'learner' });
  for (const path of [`/orders/${orderId}/documents`, `/documents/${id}/file`]) {
    expect((await callApi(`GET ${path}`)).status).toBe(401);
    expect((await callApi(`GET ${path}`, { token: stranger.token })).status).toBe(404);
    expect((await callApi(`GET ${path}`, { token: learner.token })).status).toBe(403);
    expect((await callApi(`POST ${path}`, { token, body: {} })).status).toBe(405);
  }
  expect((await callApi(`GET /documents/${createId()}/file`, { token })).status).toBe(404);
  expect((await callApi(`GET /documents/no-id/file`, { token })).status).toBe(404);
  expect((await callApi(`GET /orders/${createId()}/documents`, { token })).status).toBe(404);
  const wrong = await callApi(`GET /orders/${orderId}/documents?after=x`, { token });
  expect(wrong.body).toMatchObject({ code: 'cursor-invalid' });
});
