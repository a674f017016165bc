import { expect, test } from 'vitest';
import { emailTemplates } from '~/documents/emails/email-templates';
import { invoiceEventKinds } from '~/domain/billing/invoice-balance';
import { failureReasons } from '~/domain/billing/payment-outcome';
import { noticeKinds } from '~/domain/lifecycle/notices';
import { queueHandlers } from '~/jobs/queue-handlers.server';
import { timetable } from '~/jobs/schedule.server';
import { resources } from '~/locales/translator';
import { operatorActKeys } from '~/ui/operator/operator-act-keys';
import { sourceFiles } from './source-files';

/** The words under a key of the French messages, whose English twins another test asks for. */
function wordsAt(namespace: string, path: string): string {
  let found: unknown = resources.fr[namespace];
  for (const key of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[key];
  return typeof found === 'string' ? found : '';
}

test.each([
  ['operator', 'jobs.purposes', timetable.map(({ name }) => name)],
  ['operator', 'outbox.works', Object.keys(queueHandlers)],
  ['operator', 'outbox.emails', Object.keys(emailTemplates)],
  ['console', 'notices', noticeKinds],
  ['console', 'invoiceEvents', invoiceEventKinds],
  ['console', 'failures', failureReasons],
] as const)('operators read words, never codes: %s, %s', (namespace, at, codes) => {
  for (const code of codes) expect(wordsAt(namespace, `${at}.${code}`), code).not.toBe('');
});

test('every act that is logged has words in the log of operators or in that of the organization', () => {
  const logged = sourceFiles('app').flatMap(({ text }) =>
    [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
  );
  expect(logged.length).toBeGreaterThan(50);
  for (const action of logged) {
    const known = Object.hasOwn(operatorActKeys, action) || wordsAt('manage', `audit.actions.${action}`);
    expect(known, action).toBeTruthy();
  }
  for (const key of Object.values(operatorActKeys))
    expect(wordsAt('operator', `acts.${key}`), key).not.toBe('');
});
