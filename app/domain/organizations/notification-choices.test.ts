import { expect, test } from 'vitest';
import { notificationChoices, wantsNotification } from '~/domain/organizations/notification-choices';

test('everything is wanted until it is switched off', () => {
  for (const nothing of [{}, null, undefined, 'x', { enrolment: 'no' }]) {
    expect(notificationChoices(nothing)).toEqual({
      ...{ enrolment: true, 'course-completed': true },
      ...{ 'session-invitation': true, 'session-reminder': true },
    });
  }
});

test('what is switched off is not wanted, and nothing else changes', () => {
  expect(wantsNotification({ enrolment: false }, 'enrolment')).toBe(false);
  expect(wantsNotification({ enrolment: false }, 'course-completed')).toBe(true);
});
