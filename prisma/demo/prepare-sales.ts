import { readFileSync } from 'node:fs';
import type { ActorOf } from '~/domain/actor';
import { opcoParticularsInput, saleSettingsInput } from '~/domain/sales/settings-inputs';
import { publishTerms } from '~/use-cases/sales/publish-terms.server';
import {
  changeInternalRules,
  changeSignature,
  saveOpcoParticulars,
  updateSaleSettings,
} from '~/use-cases/sales/update-sale-settings.server';

const folder = 'prisma/demo/course';
const text =
  'Le client règle chaque facture à son échéance. Les conditions de la convention prévalent sur les présentes. ' +
  'Une formation est reportée ou annulée sans frais jusqu’à un mois avant son début. Ce que l’OPCO ne règle pas, ' +
  'quelle qu’en soit la cause, est dû par le client.';

/** What the demo's sales need once, so that every document can be issued: account, contacts, terms, rules, signature. */
export async function prepareDemoSales(owner: ActorOf<'member'>, now: Date): Promise<void> {
  await updateSaleSettings(
    owner,
    saleSettingsInput.parse({
      ...{ vatExempt: true, iban: 'FR76 3000 6000 0112 3456 7890 189', invoicePrefix: 'F', orderPrefix: 'C' },
      ...{ quoteDays: 30, advance: '100', dueDays: 0, opcoDueDays: 30 },
      ...{ automaticInvoices: true, automaticReminders: true },
      trainingContact: 'Claire Démo-Formatrice, trainer@demo.test',
      disabilityContact: 'Nadia Démo-Directrice, handicap@demo.test',
      complaintContact: 'reclamations@demo.test',
    }),
    { now },
  );
  await saveOpcoParticulars(
    owner,
    opcoParticularsInput.parse({
      ...{ opco: 'atlas', siren: '333444552', street: '1 rue de l’Exemple', postalCode: '75011', city: 'Paris' },
      email: 'factures@opco-demo.test',
    }),
    { now },
  );
  await changeSignature(owner, { file: file('media/signature.png') }, { now });
  await changeInternalRules(owner, { file: file('media/reglement-interieur.pdf') }, { now });
  await publishTerms(owner, { text }, { now });
}

function file(source: string) {
  const bytes = readFileSync(`${folder}/${source}`);
  return { name: source.slice(source.lastIndexOf('/') + 1), declaredBytes: bytes.length, body: new Blob([bytes]).stream() };
}
