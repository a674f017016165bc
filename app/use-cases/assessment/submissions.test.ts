import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { forOrganization } from '~/platform/tenancy.server';
import { assessSubmission } from '~/use-cases/assessment/assess-submission.server';
import { getAssignment } from '~/use-cases/assessment/get-assignment.server';
import { getSubmission } from '~/use-cases/assessment/get-submission.server';
import { handInSubmission } from '~/use-cases/assessment/hand-in-submission.server';
import { saveSubmission } from '~/use-cases/assessment/save-submission.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { getEnrolment } from '~/use-cases/learning/get-enrolment.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createMember } from '../../../tests/factories/member';
import { createEnrolledInSteps, enrolAnother, type EnrolledInSteps } from '../../../tests/factories/step';

const now = new Date('2026-11-22T09:00:00.000Z');
const later = new Date('2026-11-23T09:00:00.000Z');
const context = { now: later, timeZone: 'Europe/Paris' };
const [form, depth] = [randomUUID(), randomUUID()];
const criteria = [
  { id: form, title: 'Forme', description: '', points: 5 },
  { id: depth, title: 'Fond', description: '', points: 15 },
];
const assignment = {
  ...{ acceptsText: true, acceptsFiles: true, maximumFiles: 2, tries: null, passPercent: 50, criteria },
};

const withAssignment = (changes: object = {}) =>
  createEnrolledInSteps([{ kind: 'assignment', activity: { ...assignment, ...changes } }], { now });

function workOf({ enrolmentId, lessonIds }: EnrolledInSteps, changes: object = {}) {
  const place = { enrolmentId, lessonId: lessonIds[0]!, number: 1, revision: 0 };
  return { ...place, text: 'Mon projet\nen deux lignes', fileIds: [] as string[], ...changes };
}

async function evidenceOf({ organizationId, enrolmentId }: EnrolledInSteps, kind: string) {
  const records = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: enrolmentStream(enrolmentId), kind },
    orderBy: { sequence: 'asc' },
  });
  return records.map(({ id, payload }): Record<string, unknown> & { id: string } => ({
    id,
    ...(payload as Record<string, unknown>),
  }));
}

const textFile = (text: string) => ({
  purpose: 'learner-file' as const,
  name: 'notes.txt',
  declaredBytes: Buffer.byteLength(text),
  body: new Blob([text]).stream(),
});

const pageOf = ({ learner, enrolmentId, lessonIds }: EnrolledInSteps) =>
  getAssignment(learner, { enrolmentId, lessonId: lessonIds[0]! }, context);

test('a work is drafted, handed in, returned, handed in again and accepted: the lesson is done then', async () => {
  const of = await withAssignment();
  const { learner, trainer, enrolmentId } = of;
  const { id: fileId } = await uploadFile(learner, textFile('Mes notes'), { now });
  const saved = await saveSubmission(learner, workOf(of, { fileIds: [fileId] }), { now });
  expect(saved).toEqual({ number: 1, revision: 1, savedAt: now.toISOString() });
  expect(await pageOf(of)).toMatchObject({
    turn: { turn: 'write', number: 1 },
    draft: { text: 'Mon projet\nen deux lignes', revision: 1, files: [{ fileId, name: 'notes.txt' }] },
    tries: [],
  });
  const first = await handInSubmission(learner, workOf(of, { revision: 1, fileIds: [fileId] }), { now });
  expect(first).toMatchObject({ number: 1, late: false });
  expect(await pageOf(of)).toMatchObject({ turn: { turn: 'waiting' }, draft: null });
  const [handedIn] = await evidenceOf(of, 'submission-handed-in');
  expect(handedIn).toMatchObject({ number: 1, files: [{ fileId, bytes: 9 }] });
  expect(handedIn?.textHash).toMatch(/^[0-9a-f]{64}$/);

  const { submissionId } = first;
  const shown = await getSubmission(trainer, { submissionId });
  expect(shown).toMatchObject({ learner: { name: 'Léa Essai' }, state: 'handed-in', late: false });
  const judged = { submissionId, revision: shown.revision, fileIds: [], feedback: 'À reprendre.' };
  const marks = { [form]: 1, [depth]: 4 };
  await expect(
    assessSubmission(trainer, { ...judged, marks, outcome: 'accepted' }, { now: later }),
  ).rejects.toMatchObject({ code: 'work-below-pass' });
  await assessSubmission(trainer, { ...judged, marks, outcome: 'returned' }, { now: later });
  expect(await pageOf(of)).toMatchObject({
    turn: { turn: 'write', number: 2 },
    tries: [{ state: 'returned', score: 2500, marks, feedback: 'À reprendre.' }],
  });
  expect(await getEnrolment(learner, { enrolmentId })).toMatchObject({ minutesDone: 0 });

  const second = await handInSubmission(learner, workOf(of, { number: 2, text: 'Mieux' }), { now: later });
  const again = await getSubmission(trainer, { submissionId: second.submissionId });
  const good = { submissionId: again.id, revision: again.revision, fileIds: [], feedback: 'Bravo' };
  await assessSubmission(
    trainer,
    { ...good, marks: { [form]: 5, [depth]: 10 }, outcome: 'accepted' },
    { now: later },
  );
  expect(await pageOf(of)).toMatchObject({ turn: { turn: 'accepted' } });
  expect(await getEnrolment(learner, { enrolmentId })).toMatchObject({
    minutesDone: 10,
    status: 'completed',
  });
  const { organizationId } = of;
  const told = await forOrganization(organizationId).notification.findMany({ where: { organizationId } });
  const kinds = told.map(({ kind, membershipId }) => `${kind}:${membershipId}`).sort();
  expect(kinds).toEqual([
    ...[`work-assessed:${learner.membershipId}`, `work-assessed:${learner.membershipId}`],
    ...[`work-handed-in:${trainer.membershipId}`, `work-handed-in:${trainer.membershipId}`],
  ]);
  const { broken } = await verifyEvidenceChains({ now: later, organizationId });
  expect(broken).toBeNull();
});

test('ten hands that hand in at once hand in once, and so does a form sent again', async () => {
  const of = await withAssignment();
  const sent = await Promise.all(
    Array.from({ length: 10 }, () => handInSubmission(of.learner, workOf(of), { now })),
  );
  expect(new Set(sent.map(({ submissionId }) => submissionId)).size).toBe(1);
  expect(await evidenceOf(of, 'submission-handed-in')).toHaveLength(1);
  const again = await handInSubmission(of.learner, workOf(of, { text: 'Autre' }), { now: later });
  expect(again.handedInAt).toBe(now.toISOString());
  await expect(saveSubmission(of.learner, workOf(of), { now })).rejects.toMatchObject({
    code: 'work-handed-in',
  });
});

test('of two tabs the one that began from an older draft is refused; the same saved again is saved once', async () => {
  const of = await withAssignment();
  await saveSubmission(of.learner, workOf(of, { text: 'Un' }), { now });
  await saveSubmission(of.learner, workOf(of, { text: 'Deux', revision: 1 }), { now });
  const old = workOf(of, { text: 'Un bis', revision: 1 });
  await expect(saveSubmission(of.learner, old, { now: later })).rejects.toMatchObject({
    ...{ code: 'edit-conflict', details: { savedAt: now.toISOString() } },
  });
  await expect(handInSubmission(of.learner, old, { now: later })).rejects.toMatchObject({
    code: 'edit-conflict',
  });
  const lost = await saveSubmission(of.learner, workOf(of, { text: 'Deux', revision: 1 }), { now: later });
  expect(lost).toEqual({ number: 1, revision: 2, savedAt: now.toISOString() });
  expect((await pageOf(of)).draft?.text).toBe('Deux');
});

test('of two trainers the second is told who has assessed; a correction names what it corrects', async () => {
  const of = await withAssignment({ criteria: [] });
  const { trainer, organizationId } = of;
  const other = await createMember({ organizationId, role: 'trainer' });
  const { submissionId } = await handInSubmission(of.learner, workOf(of), { now });
  const { revision } = await getSubmission(trainer, { submissionId });
  const judged = { submissionId, revision, marks: {}, fileIds: [], feedback: '' };
  const results = await Promise.allSettled([
    assessSubmission(trainer, { ...judged, outcome: 'returned' }, { now }),
    assessSubmission(other, { ...judged, outcome: 'accepted' }, { now }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((one) => one.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'edit-conflict', details: { savedAt: now.toISOString() } });
  const shown = await getSubmission(other, { submissionId });
  await assessSubmission(other, { ...judged, revision: shown.revision, outcome: 'accepted' }, { now: later });
  const [earlier, correction] = await evidenceOf(of, 'submission-assessed');
  expect(correction).toMatchObject({ outcome: 'accepted', corrects: earlier?.id });
  expect(earlier).not.toHaveProperty('corrects');
});

test('what assessment may not do is refused, and changes nothing', async () => {
  const of = await withAssignment({ tries: 1 });
  const { trainer, learner } = of;
  const { submissionId } = await handInSubmission(learner, workOf(of), { now });
  const { revision } = await getSubmission(trainer, { submissionId });
  const judge = (changes: object) =>
    assessSubmission(
      trainer,
      { submissionId, revision, marks: {}, fileIds: [], feedback: '', outcome: 'accepted', ...changes },
      { now },
    );
  await expect(judge({})).rejects.toMatchObject({ code: 'marks-missing' });
  await expect(judge({ marks: { [form]: 6, [depth]: 15 } })).rejects.toMatchObject({ code: 'marks-invalid' });
  await expect(judge({ marks: { [randomUUID()]: 1 } })).rejects.toMatchObject({ code: 'marks-invalid' });
  const { id } = await uploadFile(learner, textFile('pas à vous'), { now });
  const borrowed = { outcome: 'returned', fileIds: [id] };
  await expect(judge(borrowed)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await getSubmission(trainer, { submissionId })).toMatchObject({ state: 'handed-in', revision });
  await judge({ outcome: 'returned' });
  expect((await pageOf(of)).turn).toEqual({ turn: 'used-up' });
  const second = workOf(of, { number: 2 });
  await expect(handInSubmission(learner, second, { now })).rejects.toMatchObject({ code: 'tries-used-up' });
});

test('nothing, too many files, or files of others are not handed in', async () => {
  const of = await withAssignment();
  const other = await enrolAnother(of);
  const { id } = await uploadFile(other.learner, textFile('à elle'), { now });
  const hand = (changes: object) => handInSubmission(of.learner, workOf(of, changes), { now });
  await expect(hand({ text: ' \n ' })).rejects.toMatchObject({ code: 'work-empty' });
  await expect(hand({ fileIds: [id] })).rejects.toMatchObject({ code: 'invalid-input' });
  const own = [];
  for (const name of ['a', 'b', 'c']) own.push((await uploadFile(of.learner, textFile(name), { now })).id);
  await expect(hand({ fileIds: own })).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await evidenceOf(of, 'submission-handed-in')).toEqual([]);
  expect(await pageOf(of)).toMatchObject({ turn: { turn: 'write', number: 1 }, draft: null });
});

test('a file that a trainer gives back opens to its learner, and to no other', async () => {
  const of = await withAssignment();
  const other = await enrolAnother(of);
  const { trainer, learner } = of;
  const { submissionId } = await handInSubmission(learner, workOf(of), { now });
  const { revision } = await getSubmission(trainer, { submissionId });
  const { id: fileId } = await uploadFile(trainer, textFile('corrigé'), { now });
  const judged = { submissionId, revision, marks: {}, feedback: '', outcome: 'returned' as const };
  await assessSubmission(trainer, { ...judged, fileIds: [fileId] }, { now });
  expect((await pageOf(of)).tries[0]?.feedbackFiles).toMatchObject([{ fileId, name: 'notes.txt' }]);
  expect(await getFile(learner, { fileId })).toMatchObject({ name: 'notes.txt' });
  await expect(getFile(other.learner, { fileId })).rejects.toMatchObject({ code: 'not-found' });
});

test('others are not told that a work exists', async () => {
  const of = await withAssignment();
  const stranger = await createMember({ role: 'owner' });
  const { learner: classmate } = await enrolAnother(of);
  const { submissionId } = await handInSubmission(of.learner, workOf(of), { now });
  for (const actor of [stranger, classmate]) {
    await expect(saveSubmission(actor, workOf(of), { now })).rejects.toMatchObject({ code: 'not-found' });
    await expect(handInSubmission(actor, workOf(of), { now })).rejects.toMatchObject({ code: 'not-found' });
    const place = { enrolmentId: of.enrolmentId, lessonId: of.lessonIds[0]! };
    await expect(getAssignment(actor, place, context)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(getSubmission(stranger, { submissionId })).rejects.toMatchObject({ code: 'not-found' });
  const judged = { submissionId, revision: 2, marks: {}, fileIds: [], feedback: '' };
  const assess = (actor: typeof stranger) =>
    assessSubmission(actor, { ...judged, outcome: 'returned' }, { now });
  await expect(assess(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(assess(classmate)).rejects.toMatchObject({ code: 'not-allowed' });
});
