import { expect, test } from 'vitest';
import {
  fundingReminderDue,
  fundingReminders,
  nextFundingReminder,
  nextSettlementLook,
} from '~/domain/funding/funding-reminders';
import { at } from '../../../tests/factories/funded-order';

const firstSession = at('2026-12-08T09:00');
const reminders = fundingReminders(firstSession, 'Europe/Paris');
const dueAt = (now: string, accepted = '2026-11-01T09:00') =>
  fundingReminderDue(reminders, { acceptedAt: at(accepted), firstSession, now: at(now) })?.days ?? null;

test('a missing agreement is asked for 30, 14, 7, 3 and 1 days before the first session, by the clocks there', () => {
  expect(reminders.map(({ days, at: when }) => [days, when])).toEqual([
    [30, at('2026-11-08T09:00')],
    [14, at('2026-11-24T09:00')],
    [7, at('2026-12-01T09:00')],
    [3, at('2026-12-05T09:00')],
    [1, at('2026-12-07T09:00')],
  ]);
  const overSpring = fundingReminders(new Date('2027-04-01T07:00:00Z'), 'Europe/Paris');
  expect(overSpring[2]?.at).toEqual(new Date('2027-03-25T08:00:00Z'));
});

test('the latest alone is sent, none of before the order was accepted, none once the training has begun', () => {
  expect(dueAt('2026-11-08T08:59')).toBeNull();
  expect(dueAt('2026-12-06T12:00')).toBe(3);
  expect(dueAt('2026-12-02T12:00', '2026-12-01T10:00')).toBeNull();
  expect(dueAt('2026-12-08T09:00')).toBeNull();
  expect(nextFundingReminder(reminders, at('2026-12-05T09:00'))).toEqual(at('2026-12-07T09:00'));
  expect(nextFundingReminder(reminders, at('2026-12-07T09:00'))).toBeNull();
});

test('an order that is over is looked at daily, later weekly: until it is settled, and a quarter longer', () => {
  const look = (now: string, settled: boolean) => nextSettlementLook(firstSession, settled, at(now));
  expect(look('2026-12-09T09:00', true)).toEqual(at('2026-12-10T09:00'));
  expect(look('2026-12-20T09:00', true)).toEqual(at('2026-12-27T09:00'));
  expect(look('2027-03-30T09:00', true)).toBeNull();
  expect(look('2026-12-20T09:00', false)).toEqual(at('2026-12-21T09:00'));
  expect(look('2027-02-20T09:00', false)).toEqual(at('2027-02-27T09:00'));
  expect(look('2027-12-20T09:00', false)).toEqual(at('2027-12-27T09:00'));
});
