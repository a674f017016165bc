import { base, info, uploadFile } from '@uploadcare/upload-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startUploadcareFake, type UploadcareFake } from './start-uploadcare-fake.ts';

let fake: UploadcareFake;

beforeAll(async () => {
  fake = await startUploadcareFake();
});
afterAll(() => fake.stop());

const options = () => ({ publicKey: fake.publicKey, baseURL: fake.url, baseCDN: fake.url });
const rest = (path: string, method = 'GET') =>
  fetch(`${fake.url}${path}`, {
    method,
    headers: { authorization: `Uploadcare.Simple ${fake.publicKey}:${fake.secretKey}` },
  });

test('a small file goes up in one request and comes back byte for byte', async () => {
  const content = Buffer.from('%PDF-1.7 convention');
  const { file } = await base(content, {
    ...options(),
    fileName: 'convention.pdf',
    contentType: 'application/pdf',
  });
  const served = await fetch(`${fake.url}/${file}/`);
  expect(served.headers.get('content-type')).toContain('application/pdf');
  expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
  expect(await info(file, options())).toMatchObject({
    originalFilename: 'convention.pdf',
    size: content.length,
  });
});

test('a large file goes up in parts, several at once', async () => {
  const content = Buffer.alloc(12 * 1024 * 1024, 'assidu ');
  const file = await uploadFile(content, { ...options(), fileName: 'film.mp4', contentType: 'video/mp4' });
  const served = await fetch(`${fake.url}/${file.uuid}/`);
  expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
});

test('a wrong key is refused', async () => {
  await expect(base(Buffer.from('x'), { ...options(), publicKey: 'another' })).rejects.toThrow(/pub_key/);
  expect((await fetch(`${fake.url}/files/none/`)).status).toBe(401);
});

test('a file is stored and deleted by the REST interface', async () => {
  const { file } = await base(Buffer.from('logo'), {
    ...options(),
    fileName: 'logo.png',
    contentType: 'image/png',
  });
  expect(await (await rest(`/files/${file}/`)).json()).toMatchObject({ datetime_stored: null });
  expect((await (await rest(`/files/${file}/storage/`, 'PUT')).json()).datetime_stored).not.toBeNull();
  expect((await rest(`/files/${file}/`, 'DELETE')).status).toBe(200);
  expect((await rest(`/files/${file}/`)).status).toBe(404);
  expect((await fetch(`${fake.url}/${file}/`)).status).toBe(404);
});

test('a vendor that is down answers 503 as many times as asked', async () => {
  fake.failNext(1);
  expect((await rest('/files/none/')).status).toBe(503);
  expect((await rest('/files/none/')).status).toBe(404);
});
