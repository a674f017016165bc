import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { enrolMember } from '~/use-cases/learning/enrol-member.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { getEvidence } from '~/use-cases/learning/get-evidence.server';
import { listEnrolments } from '~/use-cases/learning/list-enrolments.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';
import { createDraftCourse, createPublishedCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const open = { opensOn: null, closesOn: null };
const api = { now, source: 'api:ERP' as const };

async function courseWithPeople(count: number) {
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const { courseId } = await createPublishedCourse(trainer);
  const memberIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    memberIds.push((await createMember({ organizationId, role: 'learner' })).membershipId);
  }
  return { trainer, organizationId, courseId, memberIds };
}

const emails = (organizationId: string) =>
  forAccounts().outboxMessage.findMany({ where: { organizationId } });

test('several people are enrolled at once, each told by one e-mail, and the act is in the audit log', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(3);
  const days = { opensOn: '2026-12-01', closesOn: '2026-12-31' };
  const result = await enrolMembers(trainer, { courseId, memberIds, groupIds: [], ...days }, { now });
  expect(result.enrolments).toHaveLength(3);
  const sent = await emails(organizationId);
  expect(sent).toHaveLength(3);
  expect(sent[0]?.payload).toMatchObject({
    template: 'enrolment',
    values: { minutes: 30, opensOn: '2026-12-01' },
  });
  const db = forOrganization(organizationId);
  const acts = await db.auditEntry.findMany({ where: { organizationId, action: 'enrolment.created' } });
  expect(acts).toMatchObject([
    { details: { people: 3, names: [expect.any(String), expect.any(String), expect.any(String)] } },
  ]);
});

test('two trainers enrolling the same people at once enrol each once; the others are told', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(4);
  const input = { courseId, memberIds, groupIds: [], ...open };
  const results = await Promise.all([1, 2, 3].map(() => enrolMembers(trainer, input, { now })));
  expect(results.flatMap(({ enrolments }) => enrolments)).toHaveLength(4);
  expect(results.flatMap(({ alreadyEnrolled }) => alreadyEnrolled)).toHaveLength(8);
  expect(await emails(organizationId)).toHaveLength(4);
});

test('a group enrols all of it but those archived; somebody archived who is named is refused', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(3);
  const db = forOrganization(organizationId);
  const groupId = createId();
  await db.group.create({ data: { organizationId, id: groupId, name: 'Équipe', createdAt: now } });
  await db.groupMember.createMany({
    data: memberIds.map((membershipId) => ({ organizationId, groupId, membershipId, addedAt: now })),
  });
  await db.membership.update({
    where: { organizationId_id: { organizationId, id: memberIds[0]! } },
    data: { status: 'archived' },
  });
  const named = { courseId, memberIds: [memberIds[0]!], groupIds: [], ...open };
  await expect(enrolMembers(trainer, named, { now })).rejects.toMatchObject({ code: 'member-archived' });
  const result = await enrolMembers(trainer, { ...named, memberIds: [], groupIds: [groupId] }, { now });
  expect(result.enrolments.map(({ membershipId }) => membershipId).sort()).toEqual(memberIds.slice(1).sort());
  expect(result.archived.map(({ membershipId }) => membershipId)).toEqual([memberIds[0]]);
});

test('who has switched these e-mails off gets none', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(1);
  const key = { organizationId_id: { organizationId, id: memberIds[0]! } };
  const member = await forOrganization(organizationId).membership.findUniqueOrThrow({ where: key });
  await forAccounts().user.create({
    data: {
      id: member.userId!,
      email: member.email,
      firstName: 'Camille',
      lastName: 'Essai',
      passwordHash: '',
      notifications: { enrolment: false },
      createdAt: now,
    },
  });
  await enrolMembers(trainer, { courseId, memberIds, groupIds: [], ...open }, { now });
  expect(await emails(organizationId)).toHaveLength(0);
});

test('only a published course that is not archived takes people', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(1);
  const draft = await createDraftCourse(trainer);
  const enrol = (id: string) =>
    enrolMembers(trainer, { courseId: id, memberIds, groupIds: [], ...open }, { now });
  await expect(enrol(draft.courseId)).rejects.toMatchObject({ code: 'course-not-published' });
  await expect(enrol(createId())).rejects.toMatchObject({ code: 'not-found' });
  const key = { organizationId_id: { organizationId, id: courseId } };
  await forOrganization(organizationId).course.update({ where: key, data: { archivedAt: now } });
  await expect(enrol(courseId)).rejects.toMatchObject({ code: 'course-archived' });
});

test('learners enrol nobody, and strangers’ courses and people do not exist', async () => {
  const { trainer, courseId, memberIds } = await courseWithPeople(1);
  const other = await courseWithPeople(1);
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const input = { courseId, memberIds, groupIds: [], ...open };
  await expect(enrolMembers(learner, input, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(enrolMembers(other.trainer, input, { now })).rejects.toMatchObject({ code: 'not-found' });
  const theirs = { ...input, memberIds: other.memberIds };
  await expect(enrolMembers(trainer, theirs, { now })).rejects.toMatchObject({ code: 'not-found' });
});

test('a connector enrols one member; the same key answers the same, a second enrolment is refused', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(1);
  const input = { courseId, memberId: memberIds[0]!, ...open };
  const idempotency = { key: 'POST /enrolments:1', body: input };
  const first = await enrolMember(trainer, input, { ...api, idempotency });
  expect(first).toMatchObject({ status: 'not-started', progress: 0, minutesPlanned: 30 });
  expect(await enrolMember(trainer, input, { ...api, idempotency })).toEqual(first);
  await expect(enrolMember(trainer, input, api)).rejects.toMatchObject({ code: 'already-enrolled' });
  expect(await emails(organizationId)).toHaveLength(1);
});

test('enrolling again after a withdrawal goes on with the same enrolment, and tells the learner again', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(1);
  const input = { courseId, memberIds, groupIds: [], ...open };
  const [first] = (await enrolMembers(trainer, input, { now })).enrolments;
  const enrolmentId = first!.id;
  await withdrawEnrolment(trainer, { enrolmentId }, { now });
  await withdrawEnrolment(trainer, { enrolmentId }, { now });
  expect((await listEnrolments(trainer, {})).items).toEqual([]);
  const again = await enrolMembers(trainer, input, { now });
  expect(again.enrolments).toEqual([first]);
  const { items } = await getEvidence(trainer, { enrolmentId });
  expect(items.map(({ kind }) => kind)).toEqual(['enrolled', 'withdrawn', 'reinstated']);
  expect(await emails(organizationId)).toHaveLength(2);
});

test('lists go on from where the page before ended, and show learners only their own', async () => {
  const { trainer, organizationId, courseId, memberIds } = await courseWithPeople(5);
  await enrolMembers(trainer, { courseId, memberIds, groupIds: [], ...open }, { now });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listEnrolments(trainer, { courseId, limit: 2, ...(after && { after }) });
    seen.push(...page.items.map(({ memberId }) => memberId));
    after = page.next ?? undefined;
  } while (after);
  expect(seen.sort()).toEqual([...memberIds].sort());
  const learner = { ...trainer, membershipId: memberIds[0]!, role: 'learner' as const };
  const own = await listEnrolments(learner, {});
  expect(own.items.map(({ memberId }) => memberId)).toEqual([memberIds[0]]);
  const stranger = await createMember({ role: 'owner' });
  expect((await listEnrolments(stranger, { courseId })).items).toEqual([]);
  await expect(listEnrolments(trainer, { after: 'x' })).rejects.toMatchObject({ code: 'cursor-invalid' });
  expect(organizationId).toBe(trainer.organizationId);
});
