import { beforeAll, expect, test } from 'vitest';
import { loader as auditPage } from '~/routes/audit/audit';
import { loader as auditDownload } from '~/routes/audit/download';
import { loader as auditPart } from '~/routes/audit/part';
import { makeEvidenceFile } from '~/jobs/build-evidence-files.server';
import { forOrganization } from '~/platform/tenancy.server';
import { createAuditLink } from '~/use-cases/proof/create-audit-link.server';
import { getAudit } from '~/use-cases/proof/get-audit.server';
import { getAuditedFile } from '~/use-cases/proof/get-audited-file.server';
import { getAuditedPart } from '~/use-cases/proof/get-audited-part.server';
import { getOrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { listAuditVisits } from '~/use-cases/proof/list-audit-visits.server';
import { openAuditLink } from '~/use-cases/proof/open-audit-link.server';
import { recordAuditCheck } from '~/use-cases/proof/record-audit-check.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';
import { revokeAuditLink } from '~/use-cases/proof/revoke-audit-link.server';
import { chainOf, manifestCheck, partCheck } from '~/domain/proof/verify-parts';
import { createHeldOrder } from '../../../tests/factories/held-order';
import { createMember } from '../../../tests/factories/member';
import type { AcceptedOrder } from '../../../tests/factories/order';
import { routeArgs } from '../../../tests/factories/route-args';

const now = new Date('2027-01-10T09:00:00.000Z');
const from = { address: '192.0.2.60' };
const visitor = { address: '192.0.2.60', device: 'Firefox, Linux' };
let order: AcceptedOrder;
let evidenceFileId: string;

beforeAll(async () => {
  order = await createHeldOrder();
  const { admin, orderId, organizationId } = order;
  evidenceFileId = (await requestEvidenceFile(admin, { orderId, participantId: null }, { now })).id;
  await makeEvidenceFile({ organizationId, evidenceFileId }, { now });
});

const input = () => ({ orderId: order.orderId, evidenceFileId, label: 'Opco 2i', days: 30 });

async function link() {
  const { id, url } = await createAuditLink(order.admin, input(), { now });
  return { id, token: url.split('/').at(-1) ?? '' };
}

test('whoever holds the link reads the file and checks every part of it; each visit is written', async () => {
  const { id, token } = await link();
  const auditor = await openAuditLink({ token }, from);
  const { manifest, sha256 } = await getAudit(auditor, visitor);
  for (const part of manifest.parts) {
    const { read } = await getAuditedPart(auditor, { path: part.path, checking: true }, visitor);
    const check = partCheck(part, chainOf(manifest, part));
    for await (const chunk of await read()) check.take(chunk);
    expect(check.end()).toMatchObject({ path: part.path, intact: true });
  }
  const { read } = await getAuditedPart(auditor, { path: 'manifest.json', checking: true }, visitor);
  const own = await new Response((await read()) as never).text();
  expect(manifestCheck(manifest, own)).toMatchObject({ intact: true });
  const forged = own.replace('"price": 360000', '"price": 360001');
  expect(forged).not.toBe(own);
  expect(manifestCheck(manifest, forged)).toMatchObject({ intact: false, problem: 'manifest' });
  await recordAuditCheck(auditor, { parts: manifest.parts.length, records: 40, wrong: 0 }, visitor);
  expect((await getAuditedFile(auditor, visitor)).sha256).toBe(sha256);
  await getAuditedPart(auditor, { path: '01_Synthese.pdf', checking: false }, visitor);
  const { links } = await getOrderDocuments(order.admin, { orderId: order.orderId }, { now });
  const visits = links.find((one) => one.id === id)?.visits ?? [];
  expect(visits.map(({ action }) => action)).toEqual([
    ...['part', 'downloaded', 'verified', 'checking', 'opened'],
  ]);
  expect(visits[0]).toMatchObject(visitor);
});

test('a part is never read unseen: a check without the page that checks is written part by part', async () => {
  const { id, token } = await link();
  const auditor = await openAuditLink({ token }, from);
  for (const path of ['01_Synthese.pdf', 'LISEZMOI.txt'])
    await getAuditedPart(auditor, { path, checking: true }, visitor);
  await getAudit(auditor, { ...visitor, address: '192.0.2.62' });
  await getAuditedPart(auditor, { path: 'LISEZMOI.txt', checking: true }, visitor);
  const visits = await forOrganization(order.organizationId).auditVisit.findMany({
    where: { organizationId: order.organizationId, linkId: id, action: 'part' },
    orderBy: { visitedAt: 'asc' },
  });
  expect(visits.map(({ details }) => details)).toEqual(
    ['01_Synthese.pdf', 'LISEZMOI.txt', 'LISEZMOI.txt'].map((path) => ({ path })),
  );
});

test('visits are counted in all and read page by page, each with what it was of', async () => {
  const { admin, orderId } = order;
  const { id, token } = await link();
  const auditor = await openAuditLink({ token }, from);
  for (let visit = 0; visit < 7; visit += 1)
    await getAuditedPart(auditor, { path: 'LISEZMOI.txt', checking: false }, visitor);
  await recordAuditCheck(auditor, { parts: 12, records: 40, wrong: 2 }, visitor);
  const { links } = await getOrderDocuments(admin, { orderId }, { now });
  expect(links.find((one) => one.id === id)).toMatchObject({ visitCount: 8 });
  const first = await listAuditVisits(admin, { orderId, linkId: id, limit: 6 });
  expect(first).toMatchObject({ label: 'Opco 2i', count: 8 });
  expect(first.items.slice(0, 2)).toMatchObject([
    { action: 'verified', found: { parts: 12, wrong: 2 } },
    { action: 'part', path: 'LISEZMOI.txt' },
  ]);
  const rest = await listAuditVisits(admin, { orderId, linkId: id, limit: 6, after: first.next ?? '' });
  expect([rest.items.length, rest.next]).toEqual([2, null]);
  const stranger = await createMember({ role: 'owner' });
  const foreign = listAuditVisits(stranger, { orderId, linkId: id, limit: 6 });
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
});

test('a revoked or expired link opens nothing and tells nothing; an unknown one does not exist', async () => {
  const { id, token } = await link();
  const { organizationId, orderId, admin } = order;
  await revokeAuditLink(admin, { orderId, linkId: id }, { now });
  await expect(openAuditLink({ token }, from)).rejects.toMatchObject({ code: 'audit-link-closed' });
  const other = await link();
  await forOrganization(organizationId).auditLink.update({
    where: { organizationId_id: { organizationId, id: other.id } },
    data: { expiresAt: new Date(Date.now() - 1000) },
    select: { id: true },
  });
  await expect(openAuditLink(other, from)).rejects.toMatchObject({ code: 'audit-link-closed' });
  const unknown = openAuditLink({ token: 'x'.repeat(43) }, { address: '192.0.2.61' });
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
});

test('no path leads out of the file or to anything else', async () => {
  const auditor = await openAuditLink(await link(), from);
  for (const path of ['../../secret', '/etc/passwd', '', '01_Synthese.pdf/..', 'x/manifest.json']) {
    const refused = getAuditedPart(auditor, { path, checking: false }, visitor);
    await expect(refused, path).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('a link is made of a file that is ready, by those who may, for an order of their own', async () => {
  const { admin, orderId, session } = order;
  const stranger = await createMember({ role: 'owner' });
  await expect(createAuditLink(stranger, input(), { now })).rejects.toMatchObject({ code: 'not-found' });
  const refused = createAuditLink(session.trainer, input(), { now });
  await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
  const { id: waiting } = await requestEvidenceFile(admin, { orderId, participantId: null }, { now });
  const early = createAuditLink(admin, { ...input(), evidenceFileId: waiting }, { now });
  await expect(early).rejects.toMatchObject({ code: 'evidence-file-not-ready' });
  const { id } = await link();
  const foreign = revokeAuditLink(stranger, { orderId, linkId: id }, { now });
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
});

test('the plan must hold audit links; what exists stays readable', async () => {
  const { organizationId, admin, orderId } = await createHeldOrder();
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { plan: 'pro' },
    select: { id: true },
  });
  const wish = { orderId, participantId: null };
  await expect(requestEvidenceFile(admin, wish, { now })).rejects.toMatchObject({
    code: 'feature-not-in-plan',
  });
  expect(await getOrderDocuments(admin, { orderId }, { now })).toMatchObject({ liftedBy: 'business' });
});

test('the pages of a link: shown without an account, not indexed, and closed with 410', async () => {
  const { id, token } = await link();
  const args = (path: string, params: Record<string, string>) =>
    routeArgs(new Request(`http://localhost/audit/${token}${path}`), order.admin, { token, ...params });
  const page = await auditPage(args('', {}));
  expect(page).toMatchObject({ data: { audit: { fileName: expect.stringMatching(/^Dossier_/) as string } } });
  expect(new Headers(page.init?.headers).get('X-Robots-Tag')).toContain('noindex');
  const zip = await auditDownload(args('/dossier.zip', {}));
  expect(zip.headers.get('Content-Type')).toBe('application/zip');
  const part = await auditPart(args('/parts/01_Synthese.pdf', { '*': '01_Synthese.pdf' }));
  expect(part.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(
    Buffer.from(await part.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await revokeAuditLink(order.admin, { orderId: order.orderId, linkId: id }, { now });
  expect(await auditPage(args('', {}))).toMatchObject({ data: { audit: null }, init: { status: 410 } });
});
