import { expect, test } from 'vitest';
import { describeSettings, readEnvironment } from '~/platform/env.server';

const read = (source: Record<string, string>) => {
  const result = readEnvironment(source);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result;
};
const problemsOf = (source: Record<string, string>) => {
  const result = readEnvironment(source);
  return result.ok ? [] : result.problems;
};

test('without any setting it is a sandbox that only this machine reaches', () => {
  const { env, warnings } = read({});
  expect(env).toMatchObject({
    SANDBOX: true,
    HOST: '127.0.0.1',
    PORT: 3000,
    APP_URL: 'http://localhost:3000',
    DATA_DIR: '.data',
  });
  expect(warnings).toEqual([]);
});

test('with a database of its own it is no sandbox, and listens on every address', () => {
  const { env } = read({ DATABASE_URL: 'postgresql://a@db/assidu' });
  expect(env).toMatchObject({ SANDBOX: false, HOST: '0.0.0.0' });
  expect(read({ DATABASE_URL: 'postgresql://a@db/assidu', SANDBOX: '1' }).env.SANDBOX).toBe(true);
});

test('a setting left empty counts as not set', () => {
  expect(read({ PORT: '', DATABASE_URL: ' ' }).env).toMatchObject({ PORT: 3000, SANDBOX: true });
});

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 1 to 65535. Example: PORT=8080'],
  ['PORT', '70000', 'PORT must be from 1 to 65535. Example: PORT=8080'],
  ['SANDBOX', 'yes', 'SANDBOX must be 1 or 0. Example: SANDBOX=1'],
  ['ROLE', 'both', 'ROLE must be web or worker. Example: ROLE=web'],
  ['APP_URL', 'assidu.example.org', 'APP_URL must be an address that starts with http:// or https://'],
  [
    'DATABASE_URL',
    'mysql://db/x',
    'DATABASE_URL must be an address that starts with postgresql:// or postgres://',
  ],
  ['APP_SECRET', 'short', 'APP_SECRET must have 32 characters or more.'],
  ['OPERATOR_SIREN', '12', 'OPERATOR_SIREN must be nine digits.'],
])('%s=%s is refused with a sentence that names it and gives an example', (name, value, sentence) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(sentence)]);
});

test('every problem is told at once', () => {
  expect(problemsOf({ PORT: 'x', ROLE: 'y' })).toHaveLength(2);
});

test('a sandbox refuses real vendors and accepts fakes on this machine', () => {
  expect(problemsOf({ SMTP_URL: 'smtps://u:p@smtp.example.org:465' })).toEqual([
    expect.stringContaining('SMTP_URL'),
  ]);
  expect(problemsOf({ SMTP_URL: 'smtp://127.0.0.1:2525' })).toEqual([]);
  const keys = { UPLOADCARE_PUBLIC_KEY: 'public-key', UPLOADCARE_SECRET_KEY: 'secret-key' };
  expect(problemsOf(keys)).toEqual([expect.stringContaining('UPLOADCARE_PUBLIC_KEY')]);
  const fake = 'http://127.0.0.1:4000';
  const addresses = { UPLOADCARE_API_URL: fake, UPLOADCARE_UPLOAD_URL: fake, UPLOADCARE_CDN_URL: fake };
  expect(problemsOf({ ...keys, ...addresses })).toEqual([]);
  expect(problemsOf({ ...keys, SANDBOX: '0' })).toEqual([]);
});

test('a sandbox refuses a real Stripe key, wherever it comes from', () => {
  const keys = { STRIPE_SECRET_KEY: 'sk_for_this_test', STRIPE_WEBHOOK_SECRET: 'whsec_for_this_test' };
  expect(problemsOf(keys)).toEqual([expect.stringContaining('STRIPE_SECRET_KEY is a real key')]);
  expect(problemsOf({ ...keys, STRIPE_API_URL: 'https://api.stripe.com' })).toHaveLength(1);
  expect(problemsOf({ ...keys, STRIPE_API_URL: 'http://127.0.0.1:4001' })).toEqual([]);
  expect(read({ ...keys, SANDBOX: '0' }).env.STRIPE_API_URL).toBe('https://api.stripe.com');
  expect(problemsOf({ STRIPE_SECRET_KEY: keys.STRIPE_SECRET_KEY, SANDBOX: '0' })).toEqual([
    expect.stringContaining('set both or neither'),
  ]);
});

test('a sandbox refuses the real JaaS', () => {
  expect(problemsOf({ JAAS_URL: 'https://8x8.vc' })).toEqual([expect.stringContaining('JAAS_URL')]);
  expect(problemsOf({ JAAS_URL: 'http://127.0.0.1:4002' })).toEqual([]);
  expect(read({ SANDBOX: '0' }).env.JAAS_URL).toBe('https://8x8.vc');
});

test('one Uploadcare key without the other is refused', () => {
  expect(problemsOf({ SANDBOX: '0', UPLOADCARE_PUBLIC_KEY: 'public-key' })).toEqual([
    expect.stringContaining('set both or neither'),
  ]);
});

test('outside a sandbox what is missing is a warning that names the setting', () => {
  const { warnings, env } = read({ SANDBOX: '0' });
  expect(warnings.join(' ')).toMatch(/SMTP_URL.*STRIPE_SECRET_KEY.*APP_URL.*OPERATOR_NAME.*PRIVACY_EMAIL/);
  expect(env.OPERATOR_NAME).toBe('[OPERATOR_NAME]');
});

test('proxies are counted or named', () => {
  expect(read({ TRUST_PROXY: '2' }).env.TRUST_PROXY).toBe(2);
  expect(read({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).env.TRUST_PROXY).toBe('loopback, 10.0.0.0/8');
});

test('each setting has a line in the table of the README', () => {
  expect(describeSettings()).toContain('| `PORT` | Port of the web server | 3000 | `8080` |');
});

test.each([
  ['ICE_SERVERS', 'stun:x', 'ICE_SERVERS must be JSON.'],
  ['ICE_SERVERS', '[{"urls":"http://x"}]', 'ICE_SERVERS must be a list of servers'],
  ['ICE_SERVERS', '[{"urls":"stun:x","secret":"y"}]', 'ICE_SERVERS must be a list of servers'],
  ['TURN_URLS', 'turn:a,stun:b', 'TURN_URLS must be addresses that start with turn: or turns:'],
])('servers of the room are checked: %s=%s', (name, value, sentence) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(sentence)]);
});

test('TURN addresses and their secret go together', () => {
  expect(problemsOf({ TURN_URLS: 'turn:turn.example.org' })).toEqual([
    expect.stringContaining('TURN_SECRET'),
  ]);
  const both = read({
    TURN_URLS: 'turn:a.example.org, turns:b.example.org:5349',
    TURN_SECRET: 'static-secret',
  });
  expect(both.env.TURN_URLS).toEqual(['turn:a.example.org', 'turns:b.example.org:5349']);
});
