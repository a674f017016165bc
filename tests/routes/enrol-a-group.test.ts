import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import * as courses from '~/routes/teach/courses/list';
import * as enrol from '~/routes/teach/enrolments-create';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { createDraftCourse, createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';
import { routeArgs } from '../factories/route-args';

const now = new Date();

const page = (actor: ActorOf<'member'>, path: string, params: Record<string, string> = {}) =>
  routeArgs(new Request(`http://localhost:3000${path}`), actor, params);

async function trainerWithGroup() {
  const trainer = await createMember();
  const { organizationId } = trainer;
  const learner = await createMember({ organizationId, role: 'learner', lastName: 'Zola' });
  const { groupId } = await createGroup(trainer, { name: 'Promotion 2027' }, { now });
  await addGroupMembers(trainer, { groupId, membershipIds: [learner.membershipId] }, { now });
  return { trainer, learner, groupId };
}

test('who comes from a group chooses among published courses, and finds the group ticked', async () => {
  const { trainer, groupId } = await trainerWithGroup();
  await createDraftCourse(trainer, { title: 'Brouillon' });
  const { courseId } = await createPublishedCourse(trainer, { title: 'Lire un bilan' });
  const list = await courses.loader(page(trainer, `/teach/courses?groupIds=${groupId}`));
  expect(list.people).toEqual({ kind: 'group', id: groupId, name: 'Promotion 2027' });
  expect(list.items.map(({ id }) => id)).toEqual([courseId]);
  const address = `/teach/courses/${courseId}/enrol?groupIds=${groupId}&groupIds=nonsense`;
  const form = await enrol.loader(page(trainer, address, { courseId }));
  expect(form.chosen).toEqual({ members: [], groups: [groupId] });
  expect(form.groups).toMatchObject([{ id: groupId, people: 1 }]);
});

test('who comes from a person finds them ticked, first of the list, whatever is searched', async () => {
  const { trainer, learner } = await trainerWithGroup();
  const { membershipId } = learner;
  const { courseId } = await createPublishedCourse(trainer);
  const list = await courses.loader(page(trainer, `/teach/courses?memberIds=${membershipId}`));
  expect(list.people).toMatchObject({ kind: 'member', id: membershipId, name: 'Camille Zola' });
  for (const search of ['', 'nobody of that name']) {
    const address = `/teach/courses/${courseId}/enrol?memberIds=${membershipId}&q=${search}`;
    const form = await enrol.loader(page(trainer, address, { courseId }));
    expect(form.chosen.members).toEqual([membershipId]);
    expect(form.members[0]?.id).toBe(membershipId);
  }
});

test('without people in its address the list is that of all courses', async () => {
  const { trainer } = await trainerWithGroup();
  const { courseId } = await createDraftCourse(trainer);
  const list = await courses.loader(page(trainer, '/teach/courses?groupIds=nonsense'));
  expect(list.people).toBeNull();
  expect(list.items.map(({ id }) => id)).toEqual([courseId]);
});

test('a group or a person of another organization is not found', async () => {
  const { groupId, learner } = await trainerWithGroup();
  const stranger = await createMember();
  for (const query of [`groupIds=${groupId}`, `memberIds=${learner.membershipId}`]) {
    await expect(courses.loader(page(stranger, `/teach/courses?${query}`))).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});
