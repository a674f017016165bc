import { readdir, rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { maximumImageBytes } from '~/domain/courses/image-files';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { changeCourseCover } from '~/use-cases/courses/change-course-cover.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { incomingFile, pngFile } from '../../../tests/factories/image';
import { createMember } from '../../../tests/factories/member';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const at = { now: new Date('2026-11-02T09:00:00.000Z') };
const purpose = 'lesson-image' as const;

async function filesOnDisk(): Promise<string[]> {
  const folder = `${settings.DATA_DIR}/files`;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function storedRows({ organizationId }: ActorOf<'member'>): Promise<number> {
  return forOrganization(organizationId).storedFile.count({ where: { organizationId } });
}

async function bytesOf(actor: ActorOf<'member'>, fileId: string, range?: { from: number; to: number }) {
  const file = await getFile(actor, { fileId });
  return Buffer.from(await new Response((await file.read(range)) as ReadableStream).arrayBuffer());
}

test('an image is stored whole, typed and measured, and any member of the organization reads it back', async () => {
  const trainer = await createMember();
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const content = pngFile({ width: 640, height: 360, bytes: 90_000 });
  const file = await uploadFile(
    trainer,
    { purpose, ...incomingFile(content, 'C:\\photos\\Schéma.jpeg') },
    at,
  );
  expect(file).toMatchObject({ name: 'Schéma.png', mediaType: 'image/png', width: 640, height: 360 });
  expect((await bytesOf(learner, file.id)).equals(content)).toBe(true);
  expect(await bytesOf(learner, file.id, { from: 1, to: 3 })).toEqual(Buffer.from('PNG'));
});

test('the same image twice is two files, each with bytes of its own', async () => {
  const trainer = await createMember();
  const content = pngFile({ width: 2, height: 2, bytes: 500 });
  const before = (await filesOnDisk()).length;
  await uploadFile(trainer, { purpose, ...incomingFile(content) }, at);
  await uploadFile(trainer, { purpose, ...incomingFile(content) }, at);
  expect(await storedRows(trainer)).toBe(2);
  expect((await filesOnDisk()).length).toBe(before + 2);
});

test.each([
  ['a page of HTML named as an image', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing that could carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000, 1)])],
])('%s is refused and nothing is stored', async (_what, content) => {
  const trainer = await createMember();
  const before = await filesOnDisk();
  await expect(
    uploadFile(trainer, { purpose, ...incomingFile(content, 'image.png') }, at),
  ).rejects.toMatchObject({ code: 'file-type-refused' });
  expect([await storedRows(trainer), await filesOnDisk()]).toEqual([0, before]);
});

test('an upload cut midway stores nothing', async () => {
  const trainer = await createMember();
  const before = await filesOnDisk();
  const content = pngFile({ width: 4, height: 4, bytes: 900_000 });
  const cut = { ...incomingFile(content.subarray(0, 700_000)), declaredBytes: content.length };
  const broken = {
    name: 'a.png',
    declaredBytes: content.length,
    body: new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(content.subarray(0, 600_000));
        controller.error(new Error('connection reset'));
      },
    }),
  };
  for (const incoming of [cut, broken, { ...incomingFile(content), declaredBytes: null }]) {
    await expect(uploadFile(trainer, { purpose, ...incoming }, at)).rejects.toMatchObject({
      code: 'file-incomplete',
    });
  }
  expect([await storedRows(trainer), await filesOnDisk()]).toEqual([0, before]);
});

test('more than 10 MB is refused before it is read; more than was announced is not taken', async () => {
  const trainer = await createMember();
  const content = pngFile({ width: 4, height: 4, bytes: 4000 });
  const huge = { ...incomingFile(content), declaredBytes: maximumImageBytes + 1 };
  await expect(uploadFile(trainer, { purpose, ...huge }, at)).rejects.toMatchObject({
    code: 'file-too-large',
    details: { maximumBytes: maximumImageBytes },
  });
  const lying = { ...incomingFile(content), declaredBytes: 100 };
  await expect(uploadFile(trainer, { purpose, ...lying }, at)).rejects.toMatchObject({
    code: 'file-incomplete',
  });
  expect(await storedRows(trainer)).toBe(0);
});

test('learners upload nothing, trainers no logo, strangers read nothing', async () => {
  const trainer = await createMember();
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  const content = pngFile({ width: 4, height: 4, bytes: 400 });
  const denied = { code: 'not-allowed' };
  await expect(uploadFile(learner, { purpose, ...incomingFile(content) }, at)).rejects.toMatchObject(denied);
  await expect(uploadFile(trainer, { purpose: 'logo', ...incomingFile(content) }, at)).rejects.toMatchObject(
    denied,
  );
  const { id } = await uploadFile(trainer, { purpose, ...incomingFile(content) }, at);
  await expect(getFile(stranger, { fileId: id })).rejects.toMatchObject({ code: 'not-found' });
});

test('a course takes a cover and lets go of it', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  const file = incomingFile(pngFile({ width: 1200, height: 675, bytes: 3000 }));
  const { coverFileId } = await changeCourseCover(trainer, { courseId, file }, at);
  expect((await getCourse(trainer, { courseId })).programme.coverFileId).toBe(coverFileId);
  await changeCourseCover(trainer, { courseId, file: null }, at);
  expect((await getCourse(trainer, { courseId })).programme.coverFileId).toBeNull();
});

test('a cover for a course of somebody else is refused before it is taken in', async () => {
  const trainer = await createMember();
  const stranger = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  const before = await filesOnDisk();
  const file = incomingFile(pngFile({ width: 4, height: 4, bytes: 400 }));
  await expect(changeCourseCover(stranger, { courseId, file }, at)).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await filesOnDisk()).toEqual(before);
});
