import { expect, test } from 'vitest';
import { lacksOf } from '~/domain/sales/sale-party';
import { opcoParticularsInput, saleSettingsInput } from '~/domain/sales/settings-inputs';
import { isIban } from '~/domain/sales/bank-account';
import { updateLegalDetailsInput } from '~/domain/organizations/settings-inputs';
import { readSignature } from '~/records/sales/read-sale-settings.server';
import { updateLegalDetails } from '~/use-cases/organizations/update-legal-details.server';
import { opcoBuyer } from '~/records/sales/read-sale-parties.server';
import { getSaleSettings } from '~/use-cases/sales/get-sale-settings.server';
import { getSaleTerms, publishTerms } from '~/use-cases/sales/publish-terms.server';
import {
  changeInternalRules,
  changeSignature,
  saveOpcoParticulars,
  updateSaleSettings,
} from '~/use-cases/sales/update-sale-settings.server';
import { createClientCompany } from '../../../tests/factories/client';
import { atlas } from '../../../tests/factories/sale';
import { createMember } from '../../../tests/factories/member';
import { forOrganization } from '~/platform/tenancy.server';

const now = new Date('2026-11-23T09:00:00Z');
const written = {
  ...{
    invoicePrefix: 'f',
    orderPrefix: 'C',
    quoteDays: '30',
    advance: '30',
    dueDays: '15',
    opcoDueDays: '45',
  },
  ...{ iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'agrifrpp', subrogationFrom: '2 500,00' },
};

const file = (text: string | Uint8Array<ArrayBuffer>, name: string) => ({
  ...{ name, declaredBytes: text.length, body: new Blob([text]).stream() },
});

test.each([
  ['FR7630006000011234567890189', true],
  ['FR7630006000011234567890188', false],
  ['DE89370400440532013000', true],
  ['bonjour', false],
])('the IBAN %s', (iban, valid) => {
  expect(isIban(iban)).toBe(valid);
});

test('settings are kept as they are written, and only by those who may', async () => {
  const admin = await createMember({ role: 'admin' });
  await updateSaleSettings(admin, saleSettingsInput.parse(written), { now });
  const { settings } = await getSaleSettings(admin);
  expect(settings).toMatchObject({
    ...{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', invoicePrefix: 'F', advance: 3_000 },
    ...{ dueDays: 15, opcoDueDays: 45, subrogationFrom: 250_000, vatExempt: false, automaticInvoices: false },
  });
  const billing = await createMember({ organizationId: admin.organizationId, role: 'billing' });
  await expect(getSaleSettings(billing)).rejects.toMatchObject({ code: 'not-allowed' });
});

test.each([
  { iban: 'FR00' },
  { bic: 'X' },
  { invoicePrefix: 'trop-longue-x' },
  { advance: '101' },
  { dueDays: '61' },
])('what is wrong is refused: %j', (wrong) => {
  expect(saleSettingsInput.safeParse({ ...written, ...wrong }).success).toBe(false);
});

test('two OPCOs told at once are both known', async () => {
  const admin = await createMember({ role: 'admin' });
  await Promise.all([
    saveOpcoParticulars(admin, atlas, { now }),
    saveOpcoParticulars(admin, { ...atlas, opco: 'akto' }, { now }),
  ]);
  const { settings } = await getSaleSettings(admin);
  expect(Object.keys(settings.opcoParticulars).toSorted()).toEqual(['akto', 'atlas']);
});

test('each funder that is none of the eleven has particulars of its own', async () => {
  const admin = await createMember({ role: 'admin' });
  const other = { ...atlas, opco: 'other' as const };
  await saveOpcoParticulars(admin, { ...other, name: 'FIF PL', city: 'Paris' }, { now });
  await saveOpcoParticulars(admin, { ...other, name: 'Agefice', city: 'Lyon' }, { now });
  const { settings } = await getSaleSettings(admin);
  const cityOf = (name: string) => opcoBuyer(settings, 'other', name).city;
  expect([cityOf('FIF PL'), cityOf('Fif-PL'), cityOf('AGEFICE'), cityOf('Faf')]).toEqual([
    'Paris',
    'Paris',
    'Lyon',
    '',
  ]);
});

test.each([{ siren: undefined }, { email: undefined }, { siren: '303265046' }, { opco: 'other' }])(
  'a funder without what reaches it is refused: %j',
  (wrong) => {
    expect(opcoParticularsInput.safeParse(atlas).success).toBe(true);
    expect(opcoParticularsInput.safeParse({ ...atlas, ...wrong }).success).toBe(false);
  },
);

test.each([
  [{ legalForm: 'SAS', shareCapitalCents: 1_000 }, { iban: 'FR76' }, []],
  [{ legalForm: 'SAS', shareCapitalCents: null }, { iban: 'FR76' }, ['shareCapital']],
  [{ legalForm: 'Association', shareCapitalCents: null }, { iban: null }, ['iban']],
  [{ legalForm: null, shareCapitalCents: null }, { iban: 'FR76' }, ['legalForm']],
])('what documents of %j leave out', (seller, settings, lacking) => {
  expect(lacksOf(seller, settings)).toEqual(lacking);
});

test('terms have versions, the same text is none, and clients read those of their organization alone', async () => {
  const { admin, contact } = await createClientCompany();
  const text = 'Article 1. Les présentes conditions s’appliquent à toute commande.';
  expect(await publishTerms(admin, { text }, { now })).toEqual({ version: 1 });
  expect(await publishTerms(admin, { text }, { now })).toEqual({ version: 1 });
  expect(await publishTerms(admin, { text: `${text} Article 2.` }, { now })).toEqual({ version: 2 });
  const { organizationId } = admin;
  const terms = await forOrganization(organizationId).saleTerms.findFirstOrThrow({
    where: { organizationId, version: 1 },
  });
  expect(await getSaleTerms(contact, { termsId: terms.id })).toMatchObject({ version: 1, text });
  const stranger = (await createClientCompany()).contact;
  await expect(getSaleTerms(stranger, { termsId: terms.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('the signature is a picture and the rules a PDF: anything else is refused and changes nothing', async () => {
  const admin = await createMember({ role: 'admin' });
  const signature = changeSignature(admin, { file: file('bonjour', 'signature.png') }, { now });
  await expect(signature).rejects.toMatchObject({ code: 'file-type-refused' });
  const rules = changeInternalRules(admin, { file: file('bonjour', 'reglement.pdf') }, { now });
  await expect(rules).rejects.toMatchObject({ code: 'file-type-refused' });
  expect(await getSaleSettings(admin)).toMatchObject({ signatureFileId: null, rules: null, terms: null });
});

test('a signature is of the person who signs: it is refused without one, and goes when another takes their place', async () => {
  const admin = await createMember({ role: 'admin' });
  const { organizationId } = admin;
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
  );
  const upload = () => changeSignature(admin, { file: file(png, 'signature.png') }, { now });
  await expect(upload()).rejects.toMatchObject({ code: 'signatory-missing' });
  const legal = (representativeName: string) =>
    updateLegalDetails(
      admin,
      updateLegalDetailsInput.parse({
        ...{
          kind: 'company',
          siren: '732829320',
          country: 'FR',
          street: '1 rue Neuve',
          postalCode: '69001',
          city: 'Lyon',
        },
        ...{ organizationName: 'École', representativeName },
      }),
      { now },
    );
  expect(await legal('Anne Delorme')).toEqual({ unsigned: false });
  await upload();
  const { signatureFileId, settings } = await getSaleSettings(admin);
  expect(settings.signatureOf).toBe('Anne Delorme');
  const signed = await readSignature(forOrganization(organizationId), organizationId, 'Anne Delorme');
  expect(signed?.id).toBe(signatureFileId);
  expect(await legal('Anne Delorme')).toEqual({ unsigned: false });
  expect(await legal('Paul Remy')).toEqual({ unsigned: true });
  expect(await getSaleSettings(admin)).toMatchObject({ signatureFileId: null });
});
