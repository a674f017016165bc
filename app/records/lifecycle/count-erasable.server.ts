import { purgedModels } from '~/domain/lifecycle/purge-plan';
import { countRowsOf } from '~/platform/erase-rows.server';
import type { Tx } from '~/platform/tenancy.server';

/** How much of each table a purge would erase, and whose accounts. Reads only. */
export async function countErasable(tx: Tx, organizationId: string) {
  const rows: Record<string, number> = { Organization: 1 };
  for (const table of purgedModels) {
    if (table === 'Organization') continue;
    const count = await countRowsOf(tx, table, organizationId);
    if (count > 0) rows[table] = count;
  }
  const ofIt = { where: { organizationId } };
  const shared = {
    AuthToken: await tx.authToken.count(ofIt),
    ApiTokenKey: await tx.apiTokenKey.count(ofIt),
    OutboxMessage: await tx.outboxMessage.count(ofIt),
    AccountLink: await tx.accountLink.count(ofIt),
    JaasApp: await tx.jaasApp.count(ofIt),
    SessionAgenda: await tx.sessionAgenda.count(ofIt),
    LearningAgenda: await tx.learningAgenda.count(ofIt),
    SigningLink: await tx.signingLink.count(ofIt),
    FundingAgenda: await tx.fundingAgenda.count(ofIt),
    AuditLinkKey: await tx.auditLinkKey.count(ofIt),
  };
  for (const [table, count] of Object.entries(shared)) if (count > 0) rows[table] = count;
  const { _sum } = await tx.storedFile.aggregate({ ...ofIt, _sum: { bytes: true } });
  const places = { memberships: { every: ofIt.where }, contacts: { every: ofIt.where } };
  const belong = [{ memberships: { some: ofIt.where } }, { contacts: { some: ofIt.where } }];
  const here = await tx.user.count({ where: { OR: belong } });
  const erased = await tx.user.count({ where: { operator: null, ...places, OR: belong } });
  return {
    rows,
    files: { count: rows.StoredFile ?? 0, bytes: Number(_sum.bytes ?? 0n) },
    people: { erased, kept: here - erased },
  };
}
