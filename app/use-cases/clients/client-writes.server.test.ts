import { expect, test } from 'vitest';
import { updateClientInput } from '~/domain/clients/client-inputs';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { addEstablishment } from '~/use-cases/clients/add-establishment.server';
import { answerClient } from '~/use-cases/clients/answer-client.server';
import { archiveEstablishment } from '~/use-cases/clients/archive-establishment.server';
import { askQuestion } from '~/use-cases/clients/ask-question.server';
import { exportClients } from '~/use-cases/clients/export-clients.server';
import { getClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { listClientQuestions } from '~/use-cases/clients/list-client-questions.server';
import { listClients } from '~/use-cases/clients/list-clients.server';
import { updateClient } from '~/use-cases/clients/update-client.server';
import { updateEstablishment } from '~/use-cases/clients/update-establishment.server';
import { anySiren, createClientCompany } from '../../../tests/factories/client';
import { countQueries } from '../../../tests/setup/count-queries';

const now = new Date('2026-11-23T09:00:00Z');

test('what is known of a client changes, and the log keeps what was before', async () => {
  const { admin, clientId, siren, organizationId } = await createClientCompany();
  const other = await createClientCompany({ admin, name: 'Briand' });
  const facts = updateClientInput.parse({
    name: 'Durand et filles',
    siren,
    opco: 'other',
    opcoName: 'FAFCEA',
  });
  await updateClient(admin, { clientId, ...facts }, { now });
  const { client } = await getClientSheet(admin, { clientId }, { now, timeZone: 'Europe/Paris' });
  expect(client).toMatchObject({ name: 'Durand et filles', opco: 'other', opcoName: 'FAFCEA', city: '' });
  const entry = await forOrganization(organizationId).auditEntry.findFirstOrThrow({
    where: { organizationId, action: 'client.updated' },
  });
  expect(entry.details).toMatchObject({ before: { name: 'Ateliers Durand' }, after: { opcoName: 'FAFCEA' } });
  const taken = updateClientInput.parse({ name: 'Durand', siren: other.siren });
  await expect(updateClient(admin, { clientId, ...taken }, { now })).rejects.toMatchObject({
    code: 'client-exists',
  });
});

test('a place of a client has a SIRET of that company, once', async () => {
  const { admin, clientId, siren } = await createClientCompany();
  const siret = siretOf(siren);
  const place = { clientId, name: 'Dépôt', siret };
  const { establishmentId } = await addEstablishment(admin, place, { now });
  await expect(addEstablishment(admin, place, { now })).rejects.toMatchObject({
    code: 'establishment-exists',
  });
  await expect(addEstablishment(admin, { ...place, siret: '73282932000074' }, { now })).rejects.toMatchObject(
    { code: 'invalid-input', details: { errors: [{ path: 'siret' }] } },
  );
  await archiveEstablishment(admin, { clientId, establishmentId, archived: true }, { now });
  const { establishments } = await getClientSheet(admin, { clientId }, { now, timeZone: 'Europe/Paris' });
  expect(establishments).toMatchObject([{ name: 'Dépôt', siret, archivedAt: now }]);
});

test('a company changes its SIREN once none of its places has a SIRET of the old one', async () => {
  const { admin, clientId, siren } = await createClientCompany();
  const place = { clientId, name: 'Dépôt', siret: siretOf(siren) };
  const { establishmentId } = await addEstablishment(admin, place, { now });
  const facts = updateClientInput.parse({ name: 'Durand', siren: anySiren() });
  await expect(updateClient(admin, { clientId, ...facts }, { now })).rejects.toMatchObject({
    ...{ code: 'siret-of-establishment', details: { names: ['Dépôt'] } },
  });
  await updateEstablishment(admin, { ...place, establishmentId, siret: null }, { now });
  await updateClient(admin, { clientId, ...facts }, { now });
});

/** The first establishment of a company whose SIRET passes its check. */
function siretOf(siren: string): string {
  const luhn = (digits: string) =>
    [...digits].reverse().reduce((sum, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0) % 10;
  const last = [...Array(10).keys()].find((digit) => luhn(`${siren}0001${digit}`) === 0);
  return `${siren}0001${last}`;
}

test('clients are found by words of their name, SIREN and town, page by page, and exported', async () => {
  const { admin, siren } = await createClientCompany({ name: 'Élan Métal' });
  for (const name of ['Atelier', 'Atelier', 'Zénith']) await createClientCompany({ admin, name });
  const names = async (search: string) =>
    (await listClients(admin, { search, status: 'open', limit: 10 })).items.map(({ name }) => name);
  expect(await names('elan lyon')).toEqual(['Élan Métal']);
  expect(await names(siren)).toEqual(['Élan Métal']);
  expect(await names('100%')).toEqual([]);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listClients(admin, { status: 'open', limit: 1, ...(after && { after }) });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(4);
  const exported: string[] = [];
  for await (const page of exportClients(admin, { status: 'all' }))
    exported.push(...page.map(({ id }) => id));
  expect(exported.sort()).toEqual(seen.sort());
});

test('a contact asks, those who administer are told; they answer, and the contact is told by e-mail', async () => {
  const { admin, clientId, contact, contactEmail, organizationId } = await createClientCompany();
  await askQuestion(contact, { body: 'Quand commence la formation ?' }, { now });
  const database = forOrganization(organizationId);
  expect(await database.notification.findMany({ where: { organizationId } })).toMatchObject([
    {
      membershipId: admin.membershipId,
      kind: 'client-asked',
      href: `/manage/clients/${clientId}#questions`,
    },
  ]);
  const list = () => listClients(admin, { status: 'open', limit: 10 });
  expect((await list()).items).toMatchObject([{ unanswered: 1 }]);
  await answerClient(admin, { clientId, body: 'Le 7 décembre.' }, { now });
  expect((await list()).items).toMatchObject([{ unanswered: 0 }]);
  const emails = await forAccounts().outboxMessage.findMany({ where: { organizationId, kind: 'email' } });
  expect(emails.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ template: 'client-answered', to: contactEmail }),
  );
  expect((await listClientQuestions(contact, { now })).messages).toMatchObject([
    { side: 'client', body: 'Quand commence la formation ?', authorName: 'Hélène Roux' },
    { side: 'organization', body: 'Le 7 décembre.', authorName: 'Camille Essai', readAt: null },
  ]);
  expect((await listClientQuestions(contact, { now })).messages[1]).toMatchObject({ readAt: now });
});

test('a client’s page asks the database six times, its list four, however many clients', async () => {
  const { admin, clientId, contact } = await createClientCompany();
  await createClientCompany({ admin, name: 'Briand' });
  await askQuestion(contact, { body: 'Quand ?' }, { now });
  const when = { now, timeZone: 'Europe/Paris' };
  expect(await countQueries(() => getClientSheet(admin, { clientId }, when))).toBeLessThanOrEqual(6);
  const list = () => listClients(admin, { status: 'open', limit: 100 });
  expect(await countQueries(list)).toBeLessThanOrEqual(4);
});

test('a contact sees and asks of their own client’s things alone', async () => {
  const { admin, contact } = await createClientCompany();
  const other = await createClientCompany({ admin, name: 'Briand' });
  await askQuestion(other.contact, { body: 'Secret' }, { now });
  expect((await listClientQuestions(contact, { now })).messages).toEqual([]);
  const orderId = other.clientId;
  await expect(askQuestion(contact, { body: 'Et ceci ?', orderId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});
