import type { ActorOf } from '~/domain/actor';
import { createSecretToken, hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';
import { createAccount } from './account';

/** Somebody who runs the platform. */
export async function createOperator(): Promise<ActorOf<'operator'>> {
  const { userId } = await createAccount();
  await forAccounts().operator.create({ data: { userId, createdAt: new Date() } });
  return { kind: 'operator', userId };
}

/** Somebody who runs the platform, with a bearer token for the API. */
export async function createOperatorToken(): Promise<{ operator: ActorOf<'operator'>; token: string }> {
  const operator = await createOperator();
  const token = `assidu_${createSecretToken().token}`;
  await forAccounts().apiTokenKey.create({
    data: { hash: hashSecretToken(token), operatorUserId: operator.userId },
  });
  return { operator, token };
}
