import { beforeEach, expect, test } from 'vitest';
import { declineOffer } from '~/use-cases/funding/decline-offer.server';
import { getConvention } from '~/use-cases/funding/get-convention.server';
import { withdrawOffer } from '~/use-cases/funding/withdraw-offer.server';
import { createOrderToOffer } from '../../../tests/factories/order-to-offer';
import { textOfPdf } from '../../../tests/setup/pdf-text';

const now = new Date('2026-11-10T09:00:00.000Z');
let order: Awaited<ReturnType<typeof createOrderToOffer>>;

beforeEach(async () => {
  order = await createOrderToOffer({ now });
});

async function read(pending = false): Promise<{ text: string; fileName: string }> {
  const { bytes, fileName } = await getConvention(order.client.contact, { orderId: order.orderId, pending });
  return { fileName, text: (await textOfPdf(bytes)).join(' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ') };
}

test('an offer that was withdrawn and one that was declined leave the first convention a convention', async () => {
  const { admin, orderId, client } = order;
  await order.offer();
  await withdrawOffer(admin, { orderId }, { now });
  const { contentHash: declined } = await order.offer();
  await declineOffer(client.contact, { orderId, contentHash: declined, reason: 'Trop cher' }, { now });
  const { contentHash } = await order.offer();
  expect(await read(true)).toMatchObject({ fileName: expect.stringMatching(/^Devis/) });
  await order.accept(contentHash);
  const { text, fileName } = await read();
  expect(fileName).toMatch(/^Convention/);
  expect(text).toContain('Convention de formation C2026-');
  expect(text).not.toMatch(/avenant remplace/);
});

test('an amendment that waits is a proposed amendment, and once accepted an amendment', async () => {
  const { contentHash: first } = await order.offer();
  await order.accept(first);
  await order.write({ places: 4 });
  const { contentHash } = await order.offer('Une personne de plus');
  const proposed = await read(true);
  expect(proposed.fileName).toMatch(/^Projet d’avenant/);
  for (const said of ['Projet d’avenant à la convention', 'Une personne de plus', 'Une fois accepté']) {
    expect(proposed.text).toContain(said);
  }
  expect(proposed.text).not.toContain('Devis');
  expect((await read()).text).toContain('Convention de formation C2026-');
  await order.accept(contentHash);
  const amendment = await read();
  expect(amendment.fileName).toMatch(/^Avenant/);
  expect(amendment.text).toContain('Avenant à la convention C2026-');
  expect(amendment.text).toContain('Cet avenant remplace la version précédente');
});

test('rules of funding stand in every convention with their origin, and who accepts is not said to represent', async () => {
  await order.write({
    policy: { lateModule: 'accept' },
    funding: { kind: 'none', opco: null, opcoName: null },
  });
  const { contentHash } = await order.offer();
  await order.accept(contentHash);
  const { text } = await read();
  for (const said of [
    'Les minutes effectivement suivies sont finançables. (conditions générales)',
    'reste finançable, dans les dates de la formation. (convenu pour cette commande)',
    'À partir de 3 000,00 € HT',
    'Personne qui accepte pour le client : Hélène Roux, DRH',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('Représenté par Hélène Roux');
});
