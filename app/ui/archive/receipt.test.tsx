import { expect, test } from 'vitest';
import { serverPage } from '../../../tests/setup/server-page';
import type { PurgeReceipt } from '~/domain/lifecycle/purge-receipt';
import { Receipt } from './receipt';

test('a receipt says which law keeps what, and never the name of a rule of ours', async () => {
  const at = '2027-01-03T09:00:00.000Z';
  const receipt: PurgeReceipt = {
    ...{ purgeId: '1', organization: { id: '2', name: 'Studio Kerléo' }, cause: 'plan-over' },
    ...{ from: at, to: at, rows: { Membership: 4 } },
    ...{ files: { count: 0, bytes: 0 }, people: { erased: 1, kept: 0 } },
    kept: [
      { what: 'invoices', count: 2, law: 'art. L. 123-22 du Code de commerce', until: '2037-12-31' },
      { what: 'metering', count: 1, law: 'P21', until: '2028-01-03' },
    ],
  };
  const { document } = await serverPage(<Receipt receipt={receipt} />);
  const text = document.body.textContent;
  expect(text).toContain('art. L. 123-22 du Code de commerce');
  expect(text).toContain('nos conditions générales');
  expect(text).not.toContain('P21');
});
