import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { purgeReceiptSchema } from '~/domain/lifecycle/purge-receipt';
import { purgeReceiptHash } from '~/domain/lifecycle/purge-receipt-hash';
import { loader as document } from '~/routes/archive/document';
import { loader as receipt } from '~/routes/archive/receipt';
import { createSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';
import { getArchive } from '~/use-cases/lifecycle/get-archive.server';
import { listPurges } from '~/use-cases/lifecycle/list-purges.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';
import { emailsTo } from '../factories/email';
import { createFullOrganization } from '../factories/full-organization';
import { createOperator } from '../factories/operator';
import { routeArgs } from '../factories/route-args';

const address = '192.0.2.77';

async function purgedOrganization() {
  const full = await createFullOrganization();
  await purgeOrganization(systemActor, full, { now: full.purgeAt, rest: 0 });
  const email = (await emailsTo(full.ownerEmail)).find(({ template }) => template === 'purge-receipt');
  return { ...full, token: String(email?.values.url).split('/').at(-1) ?? '' };
}

const ask = (full: { owner: Parameters<typeof routeArgs>[1] }, params: Record<string, string>) =>
  routeArgs(new Request('http://localhost/'), full.owner, params);

test('the lasting link opens the receipt and the documents kept, for anybody who holds it', async () => {
  const full = await purgedOrganization();
  const archive = await getArchive({ token: full.token }, { address });
  // What the organization sold itself, and what it was billed.
  expect(archive.documents.map(({ number }) => number)).toEqual(['F2026-0001', full.invoiceNumber]);

  const file = (await (await receipt(ask(full, { token: full.token }))).json()) as {
    receipt: unknown;
    sha256: string;
  };
  expect(file.sha256).toBe(purgeReceiptHash(purgeReceiptSchema.parse(file.receipt)));

  const id = archive.documents.find(({ number }) => number === full.invoiceNumber)?.id ?? '';
  const xml = await document(ask(full, { token: full.token, file: `${id}.xml` }));
  expect(await xml.text()).toContain(full.invoiceNumber);
});

test('another link leads nowhere, and no link leads to the documents of another organization', async () => {
  const [one, other] = [await purgedOrganization(), await purgedOrganization()];
  const refused = { code: 'not-found' };
  const { token } = createSecretToken();
  await expect(getArchive({ token }, { address })).rejects.toMatchObject(refused);
  const foreign = (await getArchive({ token: other.token }, { address })).documents[0]?.id ?? '';
  await expect(document(ask(one, { token: one.token, file: `${foreign}.xml` }))).rejects.toMatchObject(
    refused,
  );
  await expect(document(ask(one, { token: one.token, file: '../x.xml' }))).rejects.toMatchObject(refused);
});

test('a document goes the day after its last, and the receipt stays', async () => {
  const { organizationId, invoiceNumber, token } = await purgedOrganization();
  const where = { organizationId, number: invoiceNumber };
  const left = () => forAccounts().archivedDocument.count({ where });
  const sweep = (now: string) =>
    deleteExpiredArchives(systemActor, { dryRun: false }, { now: new Date(now) });
  await sweep('2036-12-31T12:00:00Z');
  expect(await left()).toBe(1);
  await sweep('2036-12-31T23:00:00Z');
  expect(await left()).toBe(0);
  expect((await getArchive({ token }, { address })).documents).toEqual([]);
});

test('operators see what is to come, and then its receipt', async () => {
  const operator = await createOperator();
  const full = await createFullOrganization();
  const { organizationId, purgeAt: now } = full;
  const mine = ({ organization }: { organization: { id: string } }) => organization.id === organizationId;
  const before = await listPurges(operator, { limit: 100 }, { now });
  expect(before.upcoming.find(mine)).toMatchObject({ plan: 'test', purgeAt: now.toISOString() });
  await purgeOrganization(systemActor, full, { now, rest: 0 });
  const after = await listPurges(operator, { limit: 100 }, { now });
  expect(after.upcoming.find(mine)).toBeUndefined();
  expect(after.items.find(mine)).toMatchObject({ status: 'done', receipt: { cause: 'plan-over' } });
});
