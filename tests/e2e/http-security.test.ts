import { expect, test } from '@playwright/test';
import { openClient, signIn, type Client } from '../setup/http-client';

const origin = () => process.env.E2E_URL ?? '';
const password = 'demo-assidu-2026';
let trainer: Client;

test.beforeAll(async () => {
  trainer = await signIn(origin(), 'trainer@demo.test', password);
});

test('every page carries the headers that keep browsers safe, and a nonce of its own for its scripts', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/sign-in', '/teach/courses', '/nowhere']) {
    const response = await trainer.get(path);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const nonce = /script-src 'self' 'nonce-([\w+/=]{20,})'/.exec(policy)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).toMatch(/form-action 'self' https:\/\/checkout\.stripe\.com /); // and no form elsewhere
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
    expect(Object.fromEntries(response.headers), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(response.headers.has('x-powered-by'), path).toBe(false);
    const page = await response.text();
    for (const [tag] of page.matchAll(/<script\b[^>]*>/g)) expect(tag, path).toContain(`nonce="${nonce}"`);
    expect(page, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

test('a request that another page makes is refused, whatever it asks', async () => {
  const { cookies } = trainer;
  const strangers: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: '', 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of strangers) {
    for (const path of ['/teach/courses/create', '/sign-out', '/language', '/account/password']) {
      const answer = await trainer.send('POST', path, { headers, body: { form: { title: 'Prise' } } });
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
  expect(cookies.size).toBeGreaterThan(0);
  expect((await trainer.get('/teach/courses')).status).toBe(200);
});

test('the cookie of a session is out of reach of scripts and other sites, and new at each sign-in', async () => {
  const seen = new Set<string>();
  for (let turn = 0; turn < 2; turn += 1) {
    const client = openClient(origin());
    const answer = await client.post('/sign-in', { email: 'trainer@demo.test', password });
    const session = answer.headers
      .getSetCookie()
      .find((line) => /httponly/i.test(line) && /max-age=\d{4,}|expires/i.test(line));
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).toMatch(/Path=\//i);
    seen.add((session ?? '').split(';')[0] ?? '');
    await client.post('/sign-out');
    // What was handed out before is worth nothing once signed out.
    const replayed = await openClient(origin(), { Cookie: (session ?? '').split(';')[0] ?? '' }).get(
      '/account',
    );
    expect(replayed.status).toBe(302);
  }
  expect(seen.size).toBe(2);
});

test('a body that is too large is refused before it is read', async () => {
  const response = await trainer.send('POST', '/files?purpose=lesson-image', {
    body: { file: 'file', content: new Blob([new Uint8Array(26 * 1024 * 1024)]), name: 'huge.png' },
  });
  expect(response.status).toBe(413);
});

test('a body of another type than the form or the API takes is a refusal, never a fault', async () => {
  const token = { Authorization: 'Bearer assidu_demo_admin_2026' };
  const api = await fetch(`${origin()}/api/v1/courses`, {
    method: 'POST',
    headers: { ...token, 'Content-Type': 'text/xml' },
    body: '<course/>',
  });
  expect(api.status).toBe(415);
  for (const path of [
    '/sign-in',
    '/teach/courses/create',
    '/language',
    '/files?purpose=lesson-image',
    '/manage/people/import',
  ]) {
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
    ]) {
      const client = path === '/sign-in' ? openClient(origin()) : trainer;
      const cookies = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(`${origin()}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: origin(), Cookie: cookies, 'Content-Type': type },
        body: '{"email":',
      });
      expect(answer.status, `${path} ${type}`).toBeGreaterThanOrEqual(300);
      expect(answer.status, `${path} ${type}`).toBeLessThan(500);
    }
  }
});

test('an address with something else than an id leads nowhere', async () => {
  for (const id of [
    '1',
    '%00',
    "'%20OR%201=1--",
    '..%2f..',
    'x'.repeat(300),
    '00000000-0000-0000-0000-00000000000g',
  ]) {
    for (const path of [
      `/teach/courses/${id}`,
      `/files/${id}`,
      `/manage/people/${id}`,
      `/learn/courses/${id}`,
    ]) {
      const { status } = await trainer.get(path);
      expect(status, path).toBe(404);
    }
  }
});

test('an error page says what happened without telling how the product is made', async () => {
  for (const path of ['/nowhere', '/teach/courses/x', '/operator', '/%E0%A4%A', '/api/v1/nothing']) {
    const response = await trainer.get(path);
    const text = await response.text();
    expect(response.status, path).toBeGreaterThanOrEqual(400);
    expect(response.status, path).toBeLessThan(500);
    expect(text, path).not.toMatch(/\bat .*\.(js|ts|tsx):\d+|node_modules|prisma|PrismaClient/i);
  }
});
