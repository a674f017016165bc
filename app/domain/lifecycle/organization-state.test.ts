import { expect, test } from 'vitest';
import { organizationState } from '~/domain/lifecycle/organization-state';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

test('a plan that renews never expires, one that does not is over at its last instant', () => {
  expect(organizationState({ endedAt: null, planEndsAt: null }, at(9))).toBe('active');
  expect(organizationState({ endedAt: null, planEndsAt: at(10) }, at(9))).toBe('active');
  expect(organizationState({ endedAt: null, planEndsAt: at(9) }, at(9))).toBe('expired');
});

test('being ended comes before being expired, from the moment it takes effect', () => {
  expect(organizationState({ endedAt: at(8), planEndsAt: at(7) }, at(9))).toBe('ended');
  expect(organizationState({ endedAt: at(10), planEndsAt: null }, at(9))).toBe('active');
});
