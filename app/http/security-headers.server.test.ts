import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '~/http/security-headers.server';

let server: Server;

beforeAll(async () => {
  const origins = { imageOrigins: [], connectOrigins: [], formOrigins: [] };
  const app = express().use(...securityHeaders({ appUrl: 'https://assidu.example.org', ...origins }));
  app.get('/room', (_request, response) => {
    (response.locals.admitVendor as (origin: string) => void)('https://8x8.vc');
    response.send('room');
  });
  app.get('/page', (_request, response) => void response.send('page'));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function headersOf(path: string) {
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const policy = headers.get('Content-Security-Policy') ?? '';
  const rules = policy.split(';').map((rule) => rule.trim().split(' '));
  return { rules: new Map(rules.map(([name, ...sources]) => [name, sources])), headers };
}

test('a vendor is let in by the page that admits it, and by no other', async () => {
  const room = await headersOf('/room');
  const page = await headersOf('/page');
  for (const name of ['script-src', 'frame-src', 'connect-src']) {
    expect(room.rules.get(name)).toContain('https://8x8.vc');
    expect(page.rules.get(name)).not.toContain('https://8x8.vc');
  }
  for (const name of ['default-src', 'form-action', 'img-src', 'object-src', 'frame-ancestors']) {
    expect(room.rules.get(name)).toEqual(page.rules.get(name));
  }
  expect(room.rules.get('script-src')).toContainEqual(expect.stringMatching(/^'nonce-.{20,}'$/));
  expect(room.headers.get('Permissions-Policy')).toContain('camera=(self "https://8x8.vc")');
  expect(page.headers.get('Permissions-Policy')).toContain('camera=(self)');
});
