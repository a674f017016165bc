import type { Document } from 'happy-dom';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import * as courses from '~/routes/teach/courses/list';
import * as enrol from '~/routes/teach/enrolments-create';
import { EnrolForm } from '~/ui/progress/enrol-form';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { createDraftCourse, createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';
import { routeArgs } from '../factories/route-args';
import { serverPage } from '../setup/server-page';

const now = new Date();

const page = (actor: ActorOf<'member'>, path: string, params: Record<string, string> = {}) =>
  routeArgs(new Request(`http://localhost:3000${path}`), actor, params);

const valuesOf = (document: Document, name: string, which = '') =>
  [...document.querySelectorAll(`[name=${name}]${which}`)].map((field) => field.getAttribute('value'));

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
  expect(form.chosen).toMatchObject({ members: [], groups: [groupId] });
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

test('a refused enrolment keeps the search, the ticks and the days without script', async () => {
  const { trainer, learner, groupId } = await trainerWithGroup();
  const { organizationId } = trainer;
  await createMember({ organizationId, role: 'learner', lastName: 'Zoé' });
  await createMember({ organizationId, role: 'learner', lastName: 'Abel' });
  const { courseId } = await createPublishedCourse(trainer);
  const address = `/teach/courses/${courseId}/enrol?q=Zo&groupIds=${groupId}&opensOn=2026-12-01`;
  const loaded = async () => await enrol.loader(page(trainer, address, { courseId }));
  const first = await serverPage(createElement(EnrolForm, await loaded()), address);
  expect(valuesOf(first.document, 'opensOn')).toEqual(['2026-12-01']);

  const days = { opensOn: '2026-12-20', closesOn: '2026-12-01' };
  const form = { courseId, memberIds: learner.membershipId, ...days };
  const post = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(form) });
  const answer = await enrol.action(routeArgs(post, trainer, { courseId }));
  if (answer instanceof Response) throw new Error('the form was expected back');
  const { result } = answer.data;
  const { document, one } = await serverPage(
    createElement(EnrolForm, { ...(await loaded()), result }),
    address,
  );
  expect(one('form').getAttribute('action')).toBe(address);
  expect(valuesOf(document, 'memberIds')).toHaveLength(2);
  expect(valuesOf(document, 'memberIds', '[checked]')).toEqual([learner.membershipId]);
  expect(valuesOf(document, 'groupIds', '[checked]')).toEqual([]);
  expect(valuesOf(document, 'q')).toEqual(['Zo']);
  expect(valuesOf(document, 'opensOn')).toEqual(['2026-12-20']);
  expect(valuesOf(document, 'closesOn')).toEqual(['2026-12-01']);
  expect(one('[name=closesOn]').getAttribute('aria-invalid')).toBe('true');
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
