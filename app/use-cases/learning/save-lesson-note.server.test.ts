import { expect, test } from 'vitest';
import { textFingerprint } from '~/domain/learning/note-text';
import { forOrganization } from '~/platform/tenancy.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { listLessonNotes } from '~/use-cases/learning/list-lesson-notes.server';
import { saveLessonNote } from '~/use-cases/learning/save-lesson-note.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const later = new Date('2026-11-22T10:00:00.000Z');
const empty = textFingerprint('');

test('a note is kept beside its lesson, and a retry changes nothing', async () => {
  const { learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const note = { enrolmentId, lessonId: lessonIds[1]!, from: empty, text: 'À revoir\nvendredi' };
  expect(await saveLessonNote(learner, note, { now })).toEqual({ savedAt: now, text: note.text });
  expect(await saveLessonNote(learner, note, { now: later })).toEqual({ savedAt: now, text: note.text });
  const page = await getLesson(learner, note, { now, timeZone: 'Europe/Paris' });
  expect(page.note).toEqual({ text: note.text, savedAt: now.toISOString() });
  expect(await listLessonNotes(learner)).toMatchObject([
    { enrolmentId, courseTitle: 'Lire un bilan', notes: [{ title: 'Leçon 1.2', text: note.text }] },
  ]);
});

test('ten tabs that began from one note and write at once lose nothing of what any of them wrote', async () => {
  const { learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const texts = Array.from({ length: 10 }, (_, tab) => `Onglet ${tab}.`);
  const key = { enrolmentId, lessonId: lessonIds[0]!, from: empty };
  await Promise.all(texts.map((text) => saveLessonNote(learner, { ...key, text }, { now })));
  const [course] = await listLessonNotes(learner);
  for (const text of texts) expect(course?.notes[0]?.text).toContain(text);
});

test('a note emptied is no longer listed, and one for a lesson that was removed stays', async () => {
  const { organizationId, learner, enrolmentId, lessonIds, versionId } = await createEnrolledLearner({ now });
  const [first, second] = lessonIds;
  for (const lessonId of [first!, second!]) {
    await saveLessonNote(learner, { enrolmentId, lessonId, from: empty, text: 'x' }, { now });
  }
  await saveLessonNote(
    learner,
    { enrolmentId, lessonId: first!, from: textFingerprint('x'), text: '' },
    { now },
  );
  const db = forOrganization(organizationId);
  const version = await db.courseVersion.findFirstOrThrow({ where: { organizationId, id: versionId } });
  const next = {
    ...version,
    id: crypto.randomUUID(),
    number: 2,
    outline: { modules: [] },
    programme: version.programme!,
  };
  await db.courseVersion.create({ data: next, select: { id: true } });
  await db.enrolment.updateMany({ where: { organizationId, id: enrolmentId }, data: { versionId: next.id } });
  expect(await listLessonNotes(learner)).toMatchObject([
    { notes: [{ lessonId: second, title: null, text: 'x' }] },
  ]);
  const again = { enrolmentId, lessonId: second!, from: textFingerprint('x'), text: 'xy' };
  await expect(saveLessonNote(learner, again, { now })).resolves.toMatchObject({ text: 'xy' });
});

test('nobody else reads or writes it: not a trainer, not another learner, not a stranger, nor in another course', async () => {
  const { organizationId, trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const other = await createEnrolledLearner({ now });
  const colleague = await createMember({ organizationId, role: 'learner' });
  const note = { enrolmentId, lessonId: lessonIds[0]!, from: empty, text: 'À moi' };
  await saveLessonNote(learner, note, { now });
  for (const actor of [trainer, colleague, other.learner]) {
    await expect(saveLessonNote(actor, { ...note, text: 'Lu' }, { now })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await listLessonNotes(actor)).toEqual([]);
  }
  const elsewhere = { ...note, lessonId: other.lessonIds[0]! };
  await expect(saveLessonNote(learner, elsewhere, { now })).rejects.toMatchObject({
    code: 'lesson-not-in-course',
  });
  await withdrawEnrolment(trainer, { enrolmentId }, { now });
  await expect(saveLessonNote(learner, note, { now })).rejects.toMatchObject({ code: 'not-found' });
});
