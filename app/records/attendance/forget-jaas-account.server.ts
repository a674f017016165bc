import type { Tx } from '~/platform/tenancy.server';

/** Takes the organization's account at JaaS and its AppID off. */
export async function forgetJaasAccount(tx: Tx, organizationId: string): Promise<void> {
  await tx.jaasAccount.deleteMany({ where: { organizationId } });
  await tx.jaasApp.deleteMany({ where: { organizationId } });
}
