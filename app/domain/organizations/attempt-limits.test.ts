import { expect, test } from 'vitest';
import { attemptLimits } from '~/domain/organizations/attempt-limits';

const who = { account: ' Ana@Example.test ', address: '192.0.2.1' };
const keys = (account: string, address: string) => {
  const limits = attemptLimits('sign-in', { account, address });
  return [...limits.account, ...limits.address].map(({ key }) => key);
};

test('an address is counted however it is written', () => {
  expect(keys(who.account, who.address)).toEqual(keys('ana@example.test', who.address));
});

test('keys hold neither the address of a person nor of a network', () => {
  for (const key of keys(who.account, who.address)) expect(key).not.toMatch(/ana|192\.0\.2/i);
});

test('one place is stopped before the account is stopped for everybody', () => {
  const [both, account] = attemptLimits('sign-in', who).account;
  expect(both?.attempts).toBeLessThan(account?.attempts ?? 0);
});

test('what one person does elsewhere, or another from the same place, is counted apart', () => {
  const [both, account, place] = keys('ana@example.test', '192.0.2.1');
  expect(keys('ana@example.test', '192.0.2.2')[1]).toBe(account);
  expect(keys('ana@example.test', '192.0.2.2')[0]).not.toBe(both);
  expect(keys('leo@example.test', '192.0.2.1')[2]).toBe(place);
});
