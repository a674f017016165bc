import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyLimit } from '~/http/body-limit.server';

let server: Server;
let reached = 0;

beforeAll(async () => {
  const app = express().use(bodyLimit, (_request, response) => {
    reached += 1;
    response.send('read');
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

type Answer = { status: number; type: string; body: string };

/** Announces a body of so many bytes and sends none of it. */
function announce(path: string, bytes: number, type = 'video/mp4'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'Content-Length': bytes, 'Content-Type': type, 'Accept-Language': 'en' };
  return new Promise((resolve, reject) => {
    const sent = ask({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
}

const tooLarge = 25 * 1024 * 1024 + 1;

test('a body too large for the API is refused by a problem document, before it is read', async () => {
  const { status, type, body } = await announce('/api/v1/courses?limit=1', tooLarge);
  expect([status, type]).toEqual([413, 'application/problem+json']);
  expect(JSON.parse(body)).toEqual({
    ...{ type: 'about:blank', status: 413, code: 'body-too-large', errors: [] },
    title: expect.stringMatching(/too large/i) as string,
  });
  expect(reached).toBe(0);
});

test('elsewhere it is refused in words, and a body of the largest size passes', async () => {
  const refused = await announce('/files', tooLarge);
  expect([refused.status, refused.type]).toEqual([413, 'text/plain; charset=utf-8']);
  expect(refused.body).toMatch(/too large/i);
  expect(await announce('/files', tooLarge - 1)).toMatchObject({ status: 200, body: 'read' });
});

test('a replay may be larger as it streams, not as a form that would be held in memory', async () => {
  const path = '/teach/sessions/0199c0de-0000-7000-8000-000000000001/replays/upload';
  expect((await announce(path, tooLarge)).status).toBe(200);
  expect((await announce(path, 2_000_000_001)).status).toBe(413);
  expect((await announce(path, tooLarge, 'multipart/form-data; boundary=x')).status).toBe(413);
  expect((await announce(`${path}/more`, tooLarge)).status).toBe(413);
});

test('a file that streams may be as large as its purpose allows', async () => {
  expect((await announce('/files?purpose=lesson-media', 2_000_000_000)).status).toBe(200);
  expect((await announce('/files?purpose=lesson-media', 2_000_000_001)).status).toBe(413);
  expect((await announce('/files?purpose=learner-file', 50_000_001)).status).toBe(413);
  expect((await announce('/files?purpose=unknown', tooLarge)).status).toBe(413);
  expect((await announce('/other?purpose=lesson-media', tooLarge)).status).toBe(413);
  const form = 'multipart/form-data; boundary=x';
  expect((await announce('/files?purpose=lesson-media', tooLarge, form)).status).toBe(413);
});
