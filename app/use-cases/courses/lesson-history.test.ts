import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { getLessonHistory } from '~/use-cases/courses/get-lesson-history.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { restoreLessonRevision } from '~/use-cases/courses/restore-lesson-revision.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import { updateLessonSettings } from '~/use-cases/courses/update-lesson-settings.server';
import { createDraftCourse, paragraph } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const begin = new Date('2026-11-02T09:00:00.000Z').getTime();
const minute = (count: number) => ({ now: new Date(begin + count * 60_000) });

/** An empty lesson, and how to write it. */
async function lesson() {
  const trainer = await createMember({ firstName: 'Ana', lastName: 'Un' });
  const { organizationId } = trainer;
  const other = await createMember({ organizationId, role: 'trainer', firstName: 'Bo', lastName: 'Deux' });
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [0], ...minute(-60) });
  const { id: lessonId } = await addLesson(
    trainer,
    { courseId, moduleId: modules[0]!.moduleId, title: 'Actif', kind: 'link', minutes: 5 },
    minute(-30),
  );
  const ids = { courseId, lessonId };
  const write = async (actor: typeof trainer, text: string, at: number) => {
    const { revision } = await getLesson(trainer, ids);
    await saveLessonContent(actor, { ...ids, revision, content: paragraph(text) }, minute(at));
  };
  const history = async () => (await getLessonHistory(trainer, ids)).lines;
  return { trainer, other, ids, write, history };
}

test('what an author saves within ten minutes is one line, another author begins another', async () => {
  const { trainer, other, write, history } = await lesson();
  await write(trainer, 'a', 0);
  await write(trainer, 'b', 9);
  expect(await history()).toMatchObject([{ savedBy: 'Ana Un', changes: null, current: true }]);
  await write(trainer, 'c', 10);
  await write(other, 'd', 11);
  await write(trainer, 'e', 12);
  const lines = await history();
  expect(lines.map(({ savedBy }) => savedBy)).toEqual(['Ana Un', 'Bo Deux', 'Ana Un', 'Ana Un']);
  expect(lines.map(({ current }) => current)).toEqual([true, false, false, false]);
});

test('a line says what it changed, and reads as it was', async () => {
  const { trainer, ids, write, history } = await lesson();
  await write(trainer, 'Premier texte', 0);
  await updateLessonSettings(trainer, { ...ids, title: 'Passif', minutes: 5 }, minute(20));
  const activity = { url: 'https://example.org/bilan' };
  await saveLessonActivity(trainer, { ...ids, revision: 1, activity }, minute(40));
  const lines = await history();
  expect(lines.map(({ changes }) => changes)).toEqual([['activity'], ['title'], null]);
  const shown = async (revisionId: string) => (await getLessonHistory(trainer, { ...ids, revisionId })).shown;
  expect(await shown(lines[0]!.id)).toMatchObject({ activity: ['https://example.org/bilan'] });
  expect((await shown(lines[2]!.id))?.html).toContain('Premier texte');
});

test('restoring brings back title, text and activity as a new line, and loses nothing', async () => {
  const { trainer, ids, write, history } = await lesson();
  await write(trainer, 'Le bon texte', 0);
  const good = (await history())[0]!.id;
  await write(trainer, 'Effacé', 30);
  await updateLessonSettings(trainer, { ...ids, title: 'Raté', minutes: 5 }, minute(31));
  const before = await getLesson(trainer, ids);
  await restoreLessonRevision(trainer, { ...ids, revisionId: good }, minute(32));
  await restoreLessonRevision(trainer, { ...ids, revisionId: good }, minute(33));
  const after = await getLesson(trainer, ids);
  expect(after).toMatchObject({ title: 'Actif', content: paragraph('Le bon texte') });
  const lines = await history();
  expect(lines.map(({ title }) => title)).toEqual(['Actif', 'Raté', 'Actif']);
  const late = { ...ids, revision: before.revision, content: paragraph('Je tapais encore') };
  await expect(saveLessonContent(trainer, late, minute(34))).rejects.toMatchObject({ code: 'edit-conflict' });
});

test('text written before histories were kept is kept at its first change', async () => {
  const { trainer, ids, write, history } = await lesson();
  await write(trainer, 'Ancien', 0);
  const { organizationId } = trainer;
  await forOrganization(organizationId).lessonRevision.deleteMany({ where: { organizationId } });
  await write(trainer, 'Nouveau', 20);
  const [, first] = await history();
  const { shown } = await getLessonHistory(trainer, { ...ids, revisionId: first!.id });
  expect(shown?.html).toContain('Ancien');
});

test('a hundred lines are kept, and go with the lesson', async () => {
  const { trainer, ids, write, history } = await lesson();
  await write(trainer, 'Texte', 0);
  const { organizationId, membershipId } = trainer;
  const db = forOrganization(organizationId);
  const [line] = await db.lessonRevision.findMany({ where: { organizationId } });
  await db.lessonRevision.createMany({
    data: Array.from({ length: 105 }, (_, index) => ({
      ...{ organizationId, id: crypto.randomUUID(), lessonId: ids.lessonId, title: `Titre ${index}` },
      ...{ content: line!.content ?? {}, activity: {}, savedBy: membershipId },
      savedAt: new Date(begin + index * 1000),
    })),
  });
  await write(trainer, 'Encore', 60);
  const lines = await history();
  expect(lines).toHaveLength(100);
  expect(lines[1]!.title).toBe('Titre 104');
  await removeLesson(trainer, ids, minute(61));
  expect(await db.lessonRevision.count({ where: { organizationId } })).toBe(0);
});

test('to strangers neither history nor states exist', async () => {
  const { trainer, ids, write, history } = await lesson();
  await write(trainer, 'Texte', 0);
  const revisionId = (await history())[0]!.id;
  const stranger = await createMember({ role: 'owner' });
  const notFound = { code: 'not-found' };
  await expect(getLessonHistory(stranger, ids)).rejects.toMatchObject(notFound);
  await expect(restoreLessonRevision(stranger, { ...ids, revisionId }, minute(1))).rejects.toMatchObject(
    notFound,
  );
  const elsewhere = await lesson();
  await expect(
    restoreLessonRevision(elsewhere.trainer, { ...elsewhere.ids, revisionId }, minute(1)),
  ).rejects.toMatchObject(notFound);
});
