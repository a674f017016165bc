import { expect, test } from 'vitest';
import { createAlarm } from '~/platform/alarm.server';

const long = 60_000;

test('a ring ends the pause that lasts', async () => {
  const { ring, pause } = createAlarm();
  const paused = pause(long);
  ring();
  await expect(paused).resolves.toBeUndefined();
});

test('a ring before the pause is not lost, and ends one pause only', async () => {
  const { ring, pause } = createAlarm();
  ring();
  ring();
  await pause(long);
  const second = pause(long);
  await expect(Promise.race([second, Promise.resolve('still pausing')])).resolves.toBe('still pausing');
  ring();
  await second;
});

test('nobody ringing, a pause ends by itself', async () => {
  await expect(createAlarm().pause(1)).resolves.toBeUndefined();
});
