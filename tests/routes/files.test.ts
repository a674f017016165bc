import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { settings } from '~/platform/settings.server';
import { loader } from '~/routes/files/file';
import { action } from '~/routes/files/upload';
import { incomingFile, pngFile } from '../factories/image';
import { mediaFile } from '../factories/media';
import { createMember } from '../factories/member';
import { routeArgs } from '../factories/route-args';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const content = pngFile({ width: 320, height: 200, bytes: 5000 });

function send(actor: ActorOf<'member'>, body: Uint8Array, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost:3000/files?purpose=lesson-image', {
    method: 'POST',
    headers: { 'Content-Length': String(content.length), 'X-File-Name': 'Sch%C3%A9ma.png', ...headers },
    body: incomingFile(body).body,
    duplex: 'half',
  } as RequestInit);
  return action(routeArgs(request, actor, {}));
}

async function fetchFile(actor: ActorOf<'member'>, fileId: string, headers: Record<string, string> = {}) {
  return loader(
    routeArgs(new Request(`http://localhost:3000/files/${fileId}`, { headers }), actor, { fileId }),
  );
}

test('a file sent as it streams is served under headers that let it do no harm', async () => {
  const trainer = await createMember();
  const answer = await send(trainer, content);
  expect(answer.status).toBe(201);
  const { id, url } = (await answer.json()) as { id: string; url: string };
  expect(url).toBe(`/files/${id}`);
  const served = await fetchFile(trainer, id);
  expect(Buffer.from(await served.arrayBuffer()).equals(content)).toBe(true);
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `inline; filename="Sch_ma.png"; filename*=UTF-8''Sch%C3%A9ma.png`,
    'cache-control': 'private, max-age=604800, immutable',
  });
});

test('a browser that has it already is told so, and one that wants a part gets that part', async () => {
  const trainer = await createMember();
  const { id } = (await (await send(trainer, content)).json()) as { id: string };
  const etag = (await fetchFile(trainer, id)).headers.get('ETag') ?? '';
  expect((await fetchFile(trainer, id, { 'If-None-Match': etag })).status).toBe(304);
  const part = await fetchFile(trainer, id, { Range: 'bytes=1-3' });
  expect([part.status, part.headers.get('Content-Range'), await part.text()]).toEqual([
    206,
    'bytes 1-3/5000',
    'PNG',
  ]);
  const end = await fetchFile(trainer, id, { Range: 'bytes=-10' });
  expect((await end.arrayBuffer()).byteLength).toBe(10);
  expect((await fetchFile(trainer, id, { Range: 'bytes=9000-' })).status).toBe(416);
});

test('a form may send it too', async () => {
  const trainer = await createMember();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], 'plan.png', { type: 'image/png' }));
  const request = new Request('http://localhost:3000/files?purpose=lesson-image', {
    method: 'POST',
    body: form,
  });
  const answer = await action(routeArgs(request, trainer, {}));
  expect(await answer.json()).toMatchObject({ name: 'plan.png', width: 320, height: 200 });
});

test('what arrives short of its announced length, or without one, is refused', async () => {
  const trainer = await createMember();
  await expect(send(trainer, content.subarray(0, 3000))).rejects.toMatchObject({ code: 'file-incomplete' });
  await expect(send(trainer, content, { 'Content-Length': '' })).rejects.toMatchObject({
    code: 'file-incomplete',
  });
});

test('a file is not there for other organizations, nor under an address that is no id', async () => {
  const trainer = await createMember();
  const stranger = await createMember({ role: 'owner' });
  const { id } = (await (await send(trainer, content)).json()) as { id: string };
  await expect(fetchFile(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(fetchFile(trainer, '..%2F..%2Fetc')).rejects.toMatchObject({ code: 'not-found' });
});

test('a video is taken in as it streams, and played from any place', async () => {
  const trainer = await createMember();
  const video = mediaFile('video.mp4');
  const request = new Request('http://localhost:3000/files?purpose=lesson-media', {
    method: 'POST',
    headers: { 'Content-Length': String(video.length), 'X-File-Name': 'Mire.mp4' },
    body: incomingFile(video).body,
    duplex: 'half',
  } as RequestInit);
  const answer = await action(routeArgs(request, trainer, {}));
  const file = (await answer.json()) as { id: string };
  expect([answer.status, file]).toEqual([
    201,
    {
      ...{ id: file.id, url: `/files/${file.id}`, name: 'Mire.mp4', mediaType: 'video/mp4' },
      ...{ bytes: video.length, durationMs: 12_046, pageCount: null, width: null, height: null },
    },
  ]);
  const part = await fetchFile(trainer, file.id, { Range: 'bytes=40000-' });
  expect([part.status, part.headers.get('Content-Type'), part.headers.get('Content-Range')]).toEqual([
    206,
    'video/mp4',
    `bytes 40000-${video.length - 1}/${video.length}`,
  ]);
  expect(Buffer.from(await part.arrayBuffer()).equals(video.subarray(40_000))).toBe(true);
});

test('a file for no known purpose is refused', async () => {
  const trainer = await createMember();
  const request = new Request('http://localhost:3000/files?purpose=anything', { method: 'POST' });
  await expect(action(routeArgs(request, trainer, {}))).rejects.toMatchObject({ code: 'invalid-input' });
});
