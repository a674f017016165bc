import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';
import { createAccount } from './account';

/** Somebody who runs the platform. */
export async function createOperator(): Promise<ActorOf<'operator'>> {
  const { userId } = await createAccount();
  await forAccounts().operator.create({ data: { userId, createdAt: new Date() } });
  return { kind: 'operator', userId };
}
