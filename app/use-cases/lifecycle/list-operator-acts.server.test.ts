import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { createOperator } from '../../../tests/factories/operator';
import { createOrganization } from '../../../tests/factories/organization';
import { listOperatorActs } from './list-operator-acts.server';

test('an act names whom it was about, and leads to the receipt of those erased since', async () => {
  const operator = await createOperator();
  const { organizationId } = await createOrganization({ name: 'Cap Métiers' });
  const erased = createId();
  const purgeId = createId();
  const now = new Date();
  await forAccounts().purge.create({
    data: {
      ...{ id: purgeId, organizationId: erased, organizationName: 'Studio Kerléo', cause: 'plan-over' },
      ...{ status: 'done', counts: {}, kept: [], startedAt: now, finishedAt: now },
    },
  });
  const reason = 'Décidé après lecture du dossier.';
  await inTransaction(forAccounts(), async (tx) => {
    for (const about of [organizationId, erased, null]) {
      const act = { action: 'end.noticed', reason, organizationId: about, details: {} };
      await appendOperatorAuditEntry(tx, operator, act, now);
    }
  });
  const { items } = await listOperatorActs(operator, {});
  expect(items.slice(0, 3).map(({ organization }) => organization)).toEqual([
    null,
    { id: erased, name: 'Studio Kerléo', purgeId },
    { id: organizationId, name: 'Cap Métiers', purgeId: null },
  ]);
});
