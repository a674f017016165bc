import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { iceServersFor } from '~/platform/ice-servers.server';

const realNow = new Date('2026-11-22T08:00:00.000Z');

test('nothing is configured by default, and a STUN server passes no media on', () => {
  expect(iceServersFor('a', realNow, {})).toEqual({ iceServers: [], relayed: false });
  const stun = { urls: 'stun:stun.example.org' };
  expect(iceServersFor('a', realNow, { ICE_SERVERS: [stun] })).toEqual({
    iceServers: [stun],
    relayed: false,
  });
});

test('credentials of a TURN server end after 12 hours, and the server can check them by the secret', () => {
  const given = { TURN_URLS: ['turn:turn.example.org'], TURN_SECRET: 'static-secret' };
  const { iceServers, relayed } = iceServersFor('person', realNow, given);
  expect(relayed).toBe(true);
  const { username = '', credential } = iceServers[0]!;
  expect(username).toBe(`${Date.parse('2026-11-22T20:00:00.000Z') / 1000}:person`);
  expect(credential).toBe(createHmac('sha1', 'static-secret').update(username).digest('base64'));
});
