import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { legalTextsOn } from '~/domain/organizations/legal-text';
import { legalSources } from '~/locales/legal-sources';
import { createId } from '~/platform/id.server';
import { legalParticulars } from '~/platform/legal-particulars.server';
import { hashPassword } from '~/platform/password.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { foundOrganization } from '~/records/organizations/found-organization.server';
import { recordAcceptances } from '~/records/organizations/record-acceptances.server';
import { subscribe } from './subscribe';

export const operatorEmail = 'operator@assidu.test';
export const demoPassword = 'demo-assidu-2026';
const adminToken = 'assidu_demo_admin_2026';
const operatorToken = 'assidu_demo_operator_2026';

const person = { language: 'fr', emailConfirmedAt: new Date() };

/** The operator, and the demo organization with its owner and both demo tokens, paying for Business from its first day. */
export async function foundDemo(now: Date): Promise<ActorOf<'member'>> {
  const owner = await foundWithTokens(now);
  await subscribe(owner, 'business', new Date(now.getTime() + 60_000));
  return owner;
}

async function foundWithTokens(now: Date): Promise<ActorOf<'member'>> {
  const organizationId = createId();
  const [userId, operatorUserId, tokenId] = [createId(), createId(), createId()];
  const passwordHash = await hashPassword(demoPassword);
  const owner = { userId, email: 'admin@demo.test', firstName: 'Nadia', lastName: 'Démo-Directrice', language: 'fr' };
  const identity = {
    kind: 'company',
    name: 'Organisme Démo',
    country: 'FR',
    siren: '123456782',
    vatNumber: 'FR11123456782',
    street: '12 rue de la Démonstration',
    postalCode: '75011',
    city: 'Paris',
  } as const;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { language, emailConfirmedAt } = person;
    await tx.user.create({
      data: {
        id: operatorUserId,
        email: operatorEmail,
        firstName: 'Olivier',
        lastName: 'Démo-Opérateur',
        ...{ language, emailConfirmedAt, passwordHash, createdAt: now },
      },
      select: { id: true },
    });
    await tx.operator.create({ data: { userId: operatorUserId, createdAt: now } });
    const { userId: id, ...names } = owner;
    await tx.user.create({ data: { id, ...names, emailConfirmedAt, passwordHash, createdAt: now }, select: { id: true } });
    const { membershipId } = await foundOrganization(tx, organizationId, identity, owner, now);
    const { terms, processing } = legalTextsOn(legalSources.fr, legalParticulars, dayIn(new Date(), 'Europe/Paris'));
    const acceptance = { userId, language: 'fr', address: '127.0.0.1', documents: { terms, processing } };
    await recordAcceptances(tx, organizationId, acceptance, now);
    await tx.organization.update({
      where: { id: organizationId },
      data: {
        accentColour: '#0f766e',
        legalForm: 'SARL',
        shareCapitalCents: 1_000_000n,
        siret: '12345678200010',
        activityDeclaration: '11756789012',
        activityPrefecture: 'Île-de-France',
        representativeName: 'Nadia Démo-Directrice',
        representativeTitle: 'Directrice',
      },
      select: { id: true },
    });
    await tx.apiToken.create({
      data: { organizationId, id: tokenId, membershipId, name: 'Démo', ending: adminToken.slice(-4), createdAt: now },
      select: { id: true },
    });
    await tx.apiTokenKey.createMany({
      data: [
        { hash: hashSecretToken(adminToken), organizationId, apiTokenId: tokenId },
        { hash: hashSecretToken(operatorToken), operatorUserId },
      ],
    });
    return { kind: 'member', userId, membershipId, organizationId, role: 'owner' };
  });
}
