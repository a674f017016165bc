import type { ActorOf } from '~/domain/actor';
import { jaasAccountInput } from '~/domain/attendance/provider-inputs';
import { saveJaasAccount } from '~/use-cases/attendance/save-jaas-account.server';

/** Keeps the account that the sandbox's JaaS shows in its console, as the owner would copy it. */
export async function saveDemoJaasAccount(owner: ActorOf<'member'>, now: Date): Promise<void> {
  if (!process.env.JAAS_URL) return;
  const shown = await fetch(`${process.env.JAAS_URL}/console/account`);
  const { appId, keyId, privateKey, webhookSecret } = (await shown.json()) as Record<string, unknown>;
  const account = jaasAccountInput.parse({ appId, keyId, privateKey, webhookSecret });
  await saveJaasAccount(owner, account, { now });
}
