import { createHash } from 'node:crypto';
import { callStripe } from '~/integrations/stripe/call-stripe.server';

/**
 * The id of an organization's customer at Stripe, made when there is none with its name and e-mail. Asked twice at
 * once, it makes one.
 */
export async function ensureCustomer(organization: {
  organizationId: string;
  name: string;
  email: string;
}): Promise<string> {
  const { organizationId, name, email } = organization;
  return callStripe(async (stripe) => {
    for await (const customer of stripe.customers.list({ email, limit: 100 })) {
      if (customer.metadata.organizationId === organizationId) return customer.id;
    }
    const about = createHash('sha256')
      .update(JSON.stringify([name, email]))
      .digest('hex')
      .slice(0, 16);
    const made = await stripe.customers.create(
      { name, email, metadata: { organizationId } },
      { idempotencyKey: `customer:${organizationId}:${about}` },
    );
    return made.id;
  });
}
