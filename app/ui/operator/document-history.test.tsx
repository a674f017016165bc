import { expect, test } from 'vitest';
import { serverPage } from '../../../tests/setup/server-page';
import type { DocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';
import { DocumentHistory } from './document-history';

const at = '2027-01-03T09:00:00.000Z';

test('a refund that came back is told as such, and a refusal in words beside the vendor’s code', async () => {
  const events = [
    { id: '1', kind: 'refunded', cents: 1_000, at },
    { id: '2', kind: 'refunded', cents: -1_000, at },
  ];
  const attempts = [
    { id: '3', cause: 'scheduled', status: 'failed', cents: 7_200, failureCode: 'insufficient_funds', at },
  ];
  const shown = { events, attempts } as unknown as DocumentForOperator;
  const { document } = await serverPage(<DocumentHistory shown={shown} />);
  const [, back = ''] = [...document.querySelectorAll('li')].map((item) => item.textContent);
  expect(back).toContain('Remboursement renvoyé par la banque');
  expect(back.replace(/\s/g, ' ')).toContain('10,00 €');
  expect(back).not.toContain('-');
  const text = document.body.textContent;
  expect(text).toContain('Provision insuffisante');
  expect(text).toContain('insufficient_funds');
});
