import { acrossOrganizations } from '~/platform/tenancy.server';
import { billOrganization } from '~/use-cases/billing/bill-organization.server';
import { collectOrganization } from '~/use-cases/billing/collect-organization.server';

/** Bills and collects what fell due in the demo's past, in order of time, so that numbers and days follow each other. */
export async function liveContracts(until: Date): Promise<void> {
  const database = acrossOrganizations('the past of the demo’s contracts');
  for (;;) {
    const [due] = await database.contractAgenda.findMany({
      where: { billAt: { lte: until } },
      orderBy: { billAt: 'asc' },
      take: 1,
      select: { organizationId: true, billAt: true },
    });
    if (!due?.billAt) return;
    const { organizationId, billAt: now } = due;
    await billOrganization(organizationId, { now });
    await collectOrganization(organizationId, { now });
  }
}
