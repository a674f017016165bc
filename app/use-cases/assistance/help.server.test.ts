import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { answerHelp } from '~/use-cases/assistance/answer-help.server';
import { askAgain } from '~/use-cases/assistance/ask-again.server';
import { askHelp } from '~/use-cases/assistance/ask-help.server';
import { closeHelp } from '~/use-cases/assistance/close-help.server';
import { exportHelp } from '~/use-cases/assistance/export-help.server';
import { getHelp } from '~/use-cases/assistance/get-help.server';
import { getHelpToAsk } from '~/use-cases/assistance/get-help-to-ask.server';
import { getOwnHelp } from '~/use-cases/assistance/get-own-help.server';
import { listHelp } from '~/use-cases/assistance/list-help.server';
import { listOwnHelp } from '~/use-cases/assistance/list-own-help.server';
import { getFile } from '~/use-cases/courses/get-file.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';
import { getEvidence } from '~/use-cases/learning/get-evidence.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

// Wednesday, 10:00 in Paris.
const now = new Date('2026-11-25T09:00:00.000Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

/** A learner of a course whose programme promises an answer within so many working hours. */
async function createFollower(assistanceHours: number | null = 8) {
  const trainer = await createMember({ role: 'trainer', firstName: 'Tom', lastName: 'Forme' });
  const { organizationId } = trainer;
  const learner = await createMember({
    organizationId,
    role: 'learner',
    firstName: 'Léa',
    lastName: 'Essai',
  });
  const { courseId, modules } = await createDraftCourse(trainer, { now });
  const db = forOrganization(organizationId);
  await db.course.updateMany({ where: { organizationId, id: courseId }, data: { assistanceHours } });
  await publishCourse(trainer, { courseId }, { now });
  const people = { memberIds: [learner.membershipId], groupIds: [], opensOn: null, closesOn: null };
  const { enrolments } = await enrolMembers(trainer, { courseId, ...people }, { now });
  const lessonId = modules[0]!.lessonIds[0]!;
  return { organizationId, trainer, learner, courseId, lessonId, enrolmentId: enrolments[0]!.id };
}

const message = (text: string) => ({ messageId: createId(), text, fileIds: [] });

const told = (actor: ActorOf<'member'>) =>
  forOrganization(actor.organizationId).notification.findMany({
    where: { organizationId: actor.organizationId, membershipId: actor.membershipId },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, values: true, href: true, readAt: true },
  });

test('a question from a lesson is answered in a thread; its delay is measured against the promise and kept as evidence', async () => {
  const { trainer, learner, enrolmentId, lessonId, organizationId } = await createFollower();
  const outsider = await createMember({ organizationId, role: 'trainer' });
  const toAsk = await getHelpToAsk(learner, { enrolmentId, lessonId }, { now });
  // Eight working hours from 10:00: 18:00 the same day.
  expect(toAsk).toMatchObject({ lesson: { title: 'Leçon 1.1' }, promisedBy: '2026-11-25T17:00:00.000Z' });
  const { id } = await askHelp(learner, { enrolmentId, lessonId, ...message('Je bloque.') }, { now });
  expect(await told(trainer)).toMatchObject([
    { kind: 'help-asked', values: { learner: 'Léa Essai', lesson: 'Leçon 1.1' }, href: `/teach/help/${id}` },
  ]);
  expect(await told(outsider)).toEqual([]);
  const queue = await listHelp(trainer, {}, { now: hoursLater(9) });
  expect(queue).toMatchObject({ waiting: 1, late: 1, items: [{ id, inTime: false, state: 'waiting' }] });

  const answeredAt = hoursLater(6);
  await answerHelp(trainer, { requestId: id, ...message('Regardez la page 2.') }, { now: answeredAt });
  expect(await told(learner)).toMatchObject([
    { kind: 'help-answered', readAt: null, href: `/learn/help/${id}` },
  ]);
  const thread = await getOwnHelp(learner, { requestId: id }, { now: answeredAt });
  expect(thread).toMatchObject({
    ...{ state: 'answered', inTime: true, answerMinutes: 360 },
    messages: [
      { text: 'Je bloque.', own: true },
      { text: 'Regardez la page 2.', author: 'Tom Forme' },
    ],
  });
  expect((await told(learner))[0]?.readAt).toEqual(answeredAt);
  const { items } = await getEvidence(trainer, { enrolmentId });
  expect(items.filter(({ kind }) => kind.startsWith('help-'))).toMatchObject([
    { kind: 'help-asked', payload: { requestId: id, promisedBy: '2026-11-25T17:00:00.000Z' } },
    { kind: 'help-answered', payload: { by: trainer.membershipId, workingMinutes: 360, inTime: true } },
  ]);
  const { figures } = await listHelp(trainer, { state: 'answered' }, { now: answeredAt });
  expect(figures).toEqual({ requests: 1, answered: 1, medianMinutes: 360, inTime: 1 });
});

test('sent twice, or twice at once, a question and an answer are each written, told and proved once', async () => {
  const { trainer, learner, enrolmentId } = await createFollower();
  const question = { enrolmentId, lessonId: null, ...message('Quand aura lieu l’examen ?') };
  const asked = await Promise.all([1, 2, 3].map(() => askHelp(learner, question, { now })));
  const requestId = asked[0]!.id;
  expect(new Set(asked.map(({ id }) => id))).toEqual(new Set([requestId]));
  const answer = { requestId, ...message('Le 3.') };
  await Promise.all([1, 2, 3].map(() => answerHelp(trainer, answer, { now })));
  const again = { requestId, ...message('Merci !') };
  await Promise.all([1, 2].map(() => askAgain(learner, again, { now })));
  const thread = await getHelp(trainer, { requestId }, { now });
  expect(thread.messages.map(({ text }) => text)).toEqual([question.text, 'Le 3.', 'Merci !']);
  expect((await told(trainer)).map(({ kind }) => kind)).toEqual(['help-asked', 'help-asked']);
  const { items } = await getEvidence(trainer, { enrolmentId });
  expect(items.filter(({ kind }) => kind.startsWith('help-'))).toHaveLength(3);
});

test('a learner who writes again reopens a closed request; the promise is measured by the first answer alone', async () => {
  const { trainer, learner, enrolmentId } = await createFollower();
  const { id: requestId } = await askHelp(
    learner,
    { enrolmentId, lessonId: null, ...message('Une question.') },
    { now },
  );
  await answerHelp(trainer, { requestId, ...message('Une réponse.') }, { now: hoursLater(1) });
  await closeHelp(trainer, { requestId }, { now: hoursLater(2) });
  await closeHelp(learner, { requestId }, { now: hoursLater(3) });
  const closed = await getOwnHelp(learner, { requestId }, { now });
  expect(closed).toMatchObject({ state: 'closed', closedAt: hoursLater(2).toISOString() });
  await askAgain(learner, { requestId, ...message('Et ensuite ?') }, { now: hoursLater(48) });
  const { items } = await listHelp(trainer, { state: 'waiting' }, { now: hoursLater(200) });
  expect(items).toMatchObject([{ id: requestId, state: 'waiting', inTime: true }]);
  expect((await listHelp(trainer, { state: 'late' }, { now: hoursLater(200) })).items).toEqual([]);
});

test('a request is its learner’s and the trainers’ alone', async () => {
  const { organizationId, trainer, learner, enrolmentId, lessonId } = await createFollower();
  const { id: requestId } = await askHelp(
    learner,
    { enrolmentId, lessonId, ...message('Moi seule.') },
    { now },
  );
  const other = await createMember({ organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  const notFound = { code: 'not-found' };
  const write = { requestId, ...message('Je lis tout.') };
  for (const actor of [other, stranger]) {
    await expect(getOwnHelp(actor, { requestId }, { now })).rejects.toMatchObject(notFound);
    await expect(askAgain(actor, write, { now })).rejects.toMatchObject(notFound);
    await expect(closeHelp(actor, { requestId }, { now })).rejects.toMatchObject(notFound);
    await expect(askHelp(actor, { enrolmentId, lessonId, ...message('x') }, { now })).rejects.toMatchObject(
      notFound,
    );
    await expect(getHelpToAsk(actor, { enrolmentId, lessonId }, { now })).rejects.toMatchObject(notFound);
    expect((await listOwnHelp(actor, { now })).requests).toEqual([]);
  }
  await expect(getHelp(stranger, { requestId }, { now })).rejects.toMatchObject(notFound);
  await expect(answerHelp(stranger, write, { now })).rejects.toMatchObject(notFound);
  for (const act of [
    () => getHelp(learner, { requestId }, { now }),
    () => answerHelp(learner, write, { now }),
    () => listHelp(learner, {}, { now }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'not-allowed' });
  }
  expect((await listHelp(stranger, { state: 'all' }, { now })).items).toEqual([]);
  expect((await getHelp(trainer, { requestId }, { now })).messages).toHaveLength(1);
});

test('files of others and lessons of another course are refused, and nothing is written', async () => {
  const { trainer, learner, enrolmentId } = await createFollower(null);
  const foreign = { ...message('Voici.'), fileIds: [createId()] };
  await expect(askHelp(learner, { enrolmentId, lessonId: null, ...foreign }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  const elsewhere = { enrolmentId, lessonId: createId(), ...message('Où ?') };
  await expect(askHelp(learner, elsewhere, { now })).rejects.toMatchObject({ code: 'lesson-not-in-course' });
  await withdrawEnrolment(trainer, { enrolmentId }, { now });
  await expect(
    askHelp(learner, { enrolmentId, lessonId: null, ...message('Encore ?') }, { now }),
  ).rejects.toMatchObject({ code: 'enrolment-withdrawn' });
  expect((await listHelp(trainer, { state: 'all' }, { now })).items).toEqual([]);
});

test('the learner opens what a trainer answers with; another learner does not', async () => {
  const { organizationId, trainer, learner, enrolmentId } = await createFollower();
  const other = await createMember({ organizationId, role: 'learner' });
  const send = (actor: ActorOf<'member'>) => {
    const body = new Blob(['Voir la page 2.']).stream();
    const file = { purpose: 'learner-file' as const, name: 'note.txt', declaredBytes: 15, body };
    return uploadFile(actor, file, { now });
  };
  const asked = await send(learner);
  const question = { ...message('Voici.'), fileIds: [asked.id] };
  const { id: requestId } = await askHelp(learner, { enrolmentId, lessonId: null, ...question }, { now });
  const answered = await send(trainer);
  const unrelated = await send(trainer);
  await answerHelp(trainer, { requestId, ...message('Et voici.'), fileIds: [answered.id] }, { now });
  const { messages } = await getOwnHelp(learner, { requestId }, { now });
  expect(messages.map(({ files }) => files.map(({ name }) => name))).toEqual([['note.txt'], ['note.txt']]);
  for (const fileId of [asked.id, answered.id]) {
    await expect(getFile(learner, { fileId })).resolves.toBeDefined();
    await expect(getFile(trainer, { fileId })).resolves.toBeDefined();
    await expect(getFile(other, { fileId })).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(getFile(learner, { fileId: unrelated.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('the queue pages through whoever waits, longest first, and its log exports all of it', async () => {
  const { trainer, learner, enrolmentId, courseId } = await createFollower();
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    const question = { enrolmentId, lessonId: null, ...message(`Question ${index}`) };
    ids.push((await askHelp(learner, question, { now: hoursLater(index) })).id);
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listHelp(trainer, { limit: 2, courseId, mine: '1', after }, { now: hoursLater(9) });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(ids);
  const log: string[] = [];
  for await (const page of exportHelp(trainer, { state: 'all' }, { now })) {
    log.push(...page.map(({ id }) => id));
  }
  expect(log).toEqual([...ids].reverse());
});
