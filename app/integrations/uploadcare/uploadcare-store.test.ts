import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  startUploadcareFake,
  type UploadcareFake,
} from '../../../tests/fakes/uploadcare/start-uploadcare-fake';
import { createUploadcareStore } from './uploadcare-store.server';

let fake: UploadcareFake;

beforeAll(async () => {
  fake = await startUploadcareFake();
});
afterAll(() => fake.stop());

const store = () =>
  createUploadcareStore({
    UPLOADCARE_PUBLIC_KEY: fake.publicKey,
    UPLOADCARE_SECRET_KEY: fake.secretKey,
    UPLOADCARE_API_URL: fake.url,
    UPLOADCARE_UPLOAD_URL: fake.url,
    UPLOADCARE_CDN_URL: fake.url,
  });

const about = { organizationId: 'any', name: 'logo.png', mediaType: 'image/png' };

async function* content() {
  yield Buffer.from('in two ');
  yield Buffer.from('pieces');
}

async function* brokenContent() {
  yield Buffer.from('half');
  throw new Error('cut');
}

test('a file goes there whole, is served from there and is removed there', async () => {
  const { key, bytes } = await store().put(content(), about);
  expect(bytes).toBe(13);
  expect(fake.files.get(key)).toMatchObject({ name: 'logo.png', mediaType: 'image/png', stored: true });
  const served = await new Response((await store().open(key)) as ReadableStream).text();
  expect([served, store().address(key)]).toEqual(['in two pieces', `${fake.url}/${key}/`]);
  await store().remove(key);
  await store().remove(key);
  await expect(store().open(key)).rejects.toMatchObject({ code: 'not-found' });
});

test('what is cut on its way to us never leaves for there', async () => {
  const before = fake.files.size;
  await expect(store().put(brokenContent(), about)).rejects.toThrow('cut');
  expect(fake.files.size).toBe(before);
});

test('a vendor that is down is told as such', async () => {
  fake.failNext(1);
  await expect(store().remove('any')).rejects.toMatchObject({ code: 'temporarily-unavailable' });
});
