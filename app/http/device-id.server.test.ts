import { expect, test } from 'vitest';
import { deviceIdOf } from '~/http/device-id.server';

const ask = (cookie?: string) =>
  deviceIdOf(new Request('http://localhost/', { headers: cookie ? { Cookie: cookie } : {} }));

test('a browser is given an id once, and is known by it from then on', () => {
  const first = ask();
  const cookie = first.headers['Set-Cookie'] ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeGreaterThan(300 * 86_400);
  expect(ask(cookie.split(';')[0])).toEqual({ deviceId: first.deviceId, headers: {} });
  expect(ask().deviceId).not.toBe(first.deviceId);
});

test('a cookie that we did not make is replaced', () => {
  const forged = `assidu-device=${Buffer.from('<script>').toString('base64url')}`;
  expect(ask(forged).headers['Set-Cookie']).toBeDefined();
});
