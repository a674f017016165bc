import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';

/** An organization as sign-up leaves it, without people. */
export async function createOrganization(values: { name?: string; plan?: string } = {}) {
  const id = createId();
  const now = new Date();
  await forOrganization(id).organization.create({
    data: {
      id,
      name: values.name ?? 'Organisme d’essai',
      kind: 'company',
      country: 'FR',
      street: '1 rue de l’Essai',
      postalCode: '75001',
      city: 'Paris',
      plan: values.plan ?? 'business',
      state: stateOf(values.plan ?? 'business'),
      planStartedAt: now,
      createdAt: now,
    },
  });
  return { organizationId: id };
}

const stateOf = (plan: string) => (plan === 'test' || plan === 'free' ? plan : 'active');
