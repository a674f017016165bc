import { expect, test } from 'vitest';
import type { SessionChange } from '~/domain/funding/session-changes';
import { SessionChangesCard } from './session-changes-card';
import { serverPage } from '../../../tests/setup/server-page';

const changes: SessionChange[] = [
  { sessionId: 's', title: 'Séance 1', changes: ['moved', 'shorter'], minutes: -195 },
  { sessionId: 't', title: 'Séance 2', changes: ['cancelled'], minutes: 0 },
];
const open = (mayWrite: boolean) =>
  serverPage(<SessionChangesCard order={{ id: 'o', mayWrite }} changes={changes} />);

test('sessions that are not as agreed are named with what changed, and lead to an amendment', async () => {
  const { document, one } = await open(true);
  const lines = [...document.querySelectorAll('li')].map((line) => line.textContent?.replace(/\s/g, ' '));
  expect(lines).toEqual(['Séance 1 : horaires changés, 195 minutes de moins', 'Séance 2 : annulée']);
  expect(one('a').getAttribute('href')).toBe('/manage/orders/o/edit');
});

test('who may only read finds no way to amend', async () => {
  const { document } = await open(false);
  expect(document.querySelector('a')).toBeNull();
});
