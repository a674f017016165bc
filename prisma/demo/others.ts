import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { hashPassword } from '~/platform/password.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { foundOrganization } from '~/records/organizations/found-organization.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { demoPassword } from './organization';
import { subscribe } from './subscribe';

const people = ['Alix', 'Bilal', 'Chloé', 'Dounia', 'Esteban', 'Fleur'];

/** An organization on Pro since `longAgo`, and one whose Test began today: an advance of the clock shows their lives. */
export async function foundOthers(longAgo: Date, now: Date): Promise<void> {
  const pro = await found({ name: 'Atelier Démo', email: 'pro@demo.test', siren: '123456790' }, longAgo);
  await subscribe(pro, 'pro', new Date(longAgo.getTime() + 60_000));
  await register(pro, people, new Date(longAgo.getTime() + 120_000));
  const test = await found({ name: 'Essai Démo', email: 'test@demo.test', siren: '123456808' }, now);
  await register(test, people.slice(0, 3), now);
}

async function found(
  { name, email, siren }: { name: string; email: string; siren: string },
  now: Date,
): Promise<ActorOf<'member'>> {
  const [organizationId, userId] = [createId(), createId()];
  const passwordHash = await hashPassword(demoPassword);
  const founder = { userId, email, firstName: 'Demo', lastName: name, language: 'fr' };
  const identity = {
    ...{ kind: 'company' as const, name, country: 'FR', siren, vatNumber: null },
    ...{ street: '3 rue de la Démonstration', postalCode: '69001', city: 'Lyon' },
  };
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await tx.user.create({
      data: {
        ...{ id: userId, email, firstName: 'Demo', lastName: name, language: 'fr' },
        ...{ emailConfirmedAt: now, passwordHash, createdAt: now },
      },
      select: { id: true },
    });
    const { membershipId } = await foundOrganization(tx, organizationId, identity, founder, now);
    return { kind: 'member', userId, membershipId, organizationId, role: 'owner' };
  });
}

async function register(owner: ActorOf<'member'>, names: readonly string[], now: Date): Promise<void> {
  const place = owner.organizationId.slice(-6);
  for (const firstName of names) {
    const email = `${firstName.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}.${place}@demo.test`;
    await registerMember(owner, { email, firstName, lastName: 'Démo', role: 'learner' }, { now });
  }
}
