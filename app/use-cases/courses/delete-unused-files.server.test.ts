import { readdir, rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import type { RichText } from '~/domain/courses/rich-text';
import { removeStoredFile } from '~/jobs/remove-stored-file.server';
import { database } from '~/platform/database.server';
import { dataModel } from '~/platform/data-model.server';
import { toJson } from '~/platform/json.server';
import { settings } from '~/platform/settings.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { modelsThatShowFiles } from '~/records/courses/find-used-files.server';
import { changeCourseCover } from '~/use-cases/courses/change-course-cover.server';
import { deleteUnusedFiles } from '~/use-cases/courses/delete-unused-files.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { changeLogo } from '~/use-cases/organizations/change-logo.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { incomingFile, pngFile } from '../../../tests/factories/image';
import { createMember } from '../../../tests/factories/member';

afterAll(() => rm(settings.DATA_DIR, { recursive: true, force: true }));

const start = new Date('2026-11-02T09:00:00.000Z');
const at = { now: start };
const days = (count: number) => ({ now: new Date(start.getTime() + count * 24 * 3_600_000) });
const sweep = { dryRun: false };
const signal = new AbortController().signal;

const image = () => incomingFile(pngFile({ width: 4, height: 4, bytes: 400 }));
const upload = async (actor: ActorOf<'member'>) =>
  (await uploadFile(actor, { purpose: 'lesson-image', ...image() }, at)).id;
const showing = (...ids: string[]): RichText => ({
  type: 'doc',
  content: ids.map((fileId) => ({ type: 'image', attrs: { fileId, alt: 'Schéma' } })),
});
const linkingTo = (id: string): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'plan',
          marks: [{ type: 'link', attrs: { href: `/files/${id.toUpperCase()}` } }],
        },
      ],
    },
  ],
});

async function filesOf(organizationId: string): Promise<string[]> {
  const rows = await forOrganization(organizationId).storedFile.findMany({
    where: { organizationId },
    select: { id: true },
  });
  return rows.map(({ id }) => id).sort();
}

async function bytesOf(organizationId: string): Promise<number> {
  const entries = await readdir(`${settings.DATA_DIR}/files/${organizationId}`, {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isFile()).length;
}

/** What the history of lessons could restore is shown too: without it, a file is left to the texts as they stand. */
const forgetHistory = (organizationId: string) =>
  forOrganization(organizationId).lessonRevision.deleteMany({ where: { organizationId } });

/** Does what the sweep has handed to the worker for an organization. */
async function work(organizationId: string): Promise<number> {
  const messages = await forAccounts().outboxMessage.findMany({
    where: { organizationId, payload: { path: ['name'], equals: 'remove-stored-file' } },
  });
  for (const { payload } of messages)
    await removeStoredFile((payload as { values: Record<string, unknown> }).values, signal);
  return messages.length;
}

/** Every way in which a file can be shown, and every way in which it can have ceased to be. */
async function everyUse() {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const { courseId, modules } = await createDraftCourse(owner, { lessons: [3] });
  const [first = '', second = '', third = ''] = modules[0]?.lessonIds ?? [];
  const save = (lessonId: string, revision: number, content: RichText) =>
    saveLessonContent(owner, { courseId, lessonId, revision, content }, at);
  const cover = async () =>
    (await changeCourseCover(owner, { courseId, file: image() }, at)).coverFileId ?? '';
  const logo = async () => {
    const before = new Set(await filesOf(organizationId));
    await changeLogo(owner, { file: image() }, at);
    return (await filesOf(organizationId)).find((id) => !before.has(id)) ?? '';
  };
  const [published, drafted, linked, removed, never] = await Promise.all(
    [1, 2, 3, 4, 5].map(() => upload(owner)),
  );
  await save(first, 2, showing(published ?? ''));
  const firstCover = await cover();
  await publishCourse(owner, { courseId }, at);
  await save(first, 3, showing());
  await save(second, 2, showing(drafted ?? '', removed ?? ''));
  await save(second, 3, showing(drafted ?? ''));
  await save(third, 2, linkingTo(linked ?? ''));
  const formerCover = await cover();
  const lastCover = await cover();
  const formerLogo = await logo();
  const lastLogo = await logo();
  await forgetHistory(organizationId);
  const used = [published, drafted, linked, firstCover, lastCover, lastLogo].map(String).sort();
  const unused = [removed, never, formerCover, formerLogo].map(String).sort();
  return { organizationId, second, used, unused };
}

test('what nothing has shown for 7 days is deleted with its bytes; what anything shows never is', async () => {
  const { organizationId, used, unused } = await everyUse();
  const all = [...used, ...unused].sort();
  expect(await filesOf(organizationId)).toEqual(all);

  await deleteUnusedFiles(sweep, days(6));
  await deleteUnusedFiles({ dryRun: true }, days(30));
  expect(await filesOf(organizationId)).toEqual(all);

  const counted = await deleteUnusedFiles({ dryRun: true }, days(8));
  expect(await deleteUnusedFiles(sweep, days(8))).toEqual(counted);
  expect(await filesOf(organizationId)).toEqual(used);
  expect(await bytesOf(organizationId)).toBe(all.length);
  expect(await work(organizationId)).toBe(unused.length);
  expect(await bytesOf(organizationId)).toBe(used.length);

  await deleteUnusedFiles(sweep, days(400));
  expect(await work(organizationId)).toBe(unused.length);
  expect(await filesOf(organizationId)).toEqual(used);
  expect(await bytesOf(organizationId)).toBe(used.length);
});

test('twice at once, each file is deleted once', async () => {
  const { organizationId, used, unused } = await everyUse();
  await Promise.all([1, 2, 3].map(() => deleteUnusedFiles(sweep, days(8))));
  expect(await filesOf(organizationId)).toEqual(used);
  expect(await work(organizationId)).toBe(unused.length);
  await work(organizationId);
  expect(await bytesOf(organizationId)).toBe(used.length);
});

test('an image taken out of a text can be put back for 7 days, however old it is', async () => {
  const owner = await createMember();
  const { organizationId } = owner;
  const { courseId, modules } = await createDraftCourse(owner, { lessons: [1] });
  const lessonId = modules[0]?.lessonIds[0] ?? '';
  const fileId = await upload(owner);
  const save = async (revision: number, content: RichText) => {
    await saveLessonContent(owner, { courseId, lessonId, revision, content }, at);
    await forgetHistory(organizationId);
  };
  await save(2, showing(fileId));
  await deleteUnusedFiles(sweep, days(1));
  await deleteUnusedFiles(sweep, days(90));
  await save(3, showing());
  await deleteUnusedFiles(sweep, days(91));
  await deleteUnusedFiles(sweep, days(97));
  expect(await filesOf(organizationId)).toEqual([fileId]);
  await save(4, showing(fileId));
  await deleteUnusedFiles(sweep, days(98.5));
  expect(await filesOf(organizationId)).toEqual([fileId]);
  await save(5, showing());
  await deleteUnusedFiles(sweep, days(99));
  expect(await filesOf(organizationId)).toEqual([fileId]);
  await deleteUnusedFiles(sweep, days(107));
  expect(await filesOf(organizationId)).toEqual([]);
});

test('what the history of a lesson could restore is kept', async () => {
  const owner = await createMember();
  const { organizationId } = owner;
  const { courseId, modules } = await createDraftCourse(owner, { lessons: [1] });
  const lessonId = modules[0]?.lessonIds[0] ?? '';
  const fileId = await upload(owner);
  const texts = [showing(fileId), showing()];
  for (const [place, content] of texts.entries()) {
    const later = { now: new Date(start.getTime() + place * 3_600_000) };
    await saveLessonContent(owner, { courseId, lessonId, revision: 2 + place, content }, later);
  }
  await deleteUnusedFiles(sweep, days(30));
  await deleteUnusedFiles(sweep, days(60));
  expect(await filesOf(organizationId)).toEqual([fileId]);
  await forgetHistory(organizationId);
  await deleteUnusedFiles(sweep, days(90));
  await deleteUnusedFiles(sweep, days(120));
  expect(await filesOf(organizationId)).toEqual([]);
});

test('a file that a save not yet committed shows is kept: the sweep waits for it', async () => {
  const { organizationId, second, used, unused } = await everyUse();
  const [kept = ''] = unused;
  let sweeping: Promise<unknown> = Promise.resolve();
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await tx.course.updateMany({ where: { organizationId }, data: { updatedAt: start } });
    const content = toJson(showing(kept));
    await tx.lesson.updateMany({ where: { organizationId, id: second }, data: { content } });
    sweeping = deleteUnusedFiles(sweep, days(8));
    await expect.poll(waitingForLocks, { timeout: 5000 }).toBeGreaterThan(0);
  });
  await sweeping;
  const drafted = (id: string) => id === kept || used.includes(id);
  expect(await filesOf(organizationId)).toContain(kept);
  expect((await filesOf(organizationId)).filter((id) => !drafted(id))).toEqual([]);
});

async function waitingForLocks(): Promise<number> {
  const rows = await database.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows.length;
}

test('every model with a column that leads to a file is among those that are searched', () => {
  const leading = [...dataModel].flatMap(([model, fields]) =>
    [...fields.keys()].some((field) => /fileId$/i.test(field)) ? [model] : [],
  );
  expect(leading).toContain('Organization');
  // An audit link shows an evidence file, which lies in a folder of its own.
  for (const model of leading.filter((one) => one !== 'AuditLink'))
    expect(modelsThatShowFiles).toContain(model);
});
