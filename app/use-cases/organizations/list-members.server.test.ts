import { expect, test } from 'vitest';
import { listMembersInput } from '~/domain/organizations/member-inputs';
import { listGroupsInput } from '~/domain/organizations/group-inputs';
import { addGroupMembers } from '~/use-cases/organizations/add-group-members.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { getGroup } from '~/use-cases/organizations/get-group.server';
import { listGroups } from '~/use-cases/organizations/list-groups.server';
import { listMembers } from '~/use-cases/organizations/list-members.server';
import { removeGroup } from '~/use-cases/organizations/remove-group.server';
import { removeGroupMember } from '~/use-cases/organizations/remove-group-member.server';
import { renameGroup } from '~/use-cases/organizations/rename-group.server';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00Z');

async function organizationOf(names: readonly (readonly [string, string])[]) {
  const owner = await createMember({ role: 'owner', firstName: 'Zoé', lastName: 'Zidane' });
  const { organizationId } = owner;
  const members = [];
  for (const [firstName, lastName] of names) {
    members.push(await createMember({ organizationId, role: 'learner', firstName, lastName }));
  }
  return { owner, members };
}

const query = (values: Record<string, unknown> = {}) => listMembersInput.parse(values);

test('pages follow one another by name, both ways, and by registration, each person once', async () => {
  const { owner } = await organizationOf([
    ['Ana', 'Martin'],
    ['Bob', 'Martin'],
    ['Ana', 'Martin'],
    ['Luc', 'Abel'],
  ]);
  for (const sort of ['name', '-name', 'registered', '-registered']) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listMembers(owner, query({ sort, limit: 2, after }));
      seen.push(...page.items.map(({ firstName, lastName }) => `${lastName} ${firstName}`));
      after = page.next ?? undefined;
    } while (after);
    const byName = ['Abel Luc', 'Martin Ana', 'Martin Ana', 'Martin Bob', 'Zidane Zoé'];
    const byArrival = ['Zidane Zoé', 'Martin Ana', 'Martin Bob', 'Martin Ana', 'Abel Luc'];
    const expected = sort.endsWith('name') ? byName : byArrival;
    expect(seen, sort).toEqual(sort.startsWith('-') ? [...expected].reverse() : expected);
  }
});

test('search finds words in any order, without accents, and takes % for a character', async () => {
  const { owner } = await organizationOf([
    ['Hélène', 'Lefèvre'],
    ['Paul', 'Helenius'],
  ]);
  const find = async (search: string) =>
    (await listMembers(owner, query({ search }))).items.map(({ lastName }) => lastName);
  await expect(find('helene lef')).resolves.toEqual(['Lefèvre']);
  await expect(find('LEFEVRE Hél')).resolves.toEqual(['Lefèvre']);
  await expect(find('helen')).resolves.toEqual(['Helenius', 'Lefèvre']);
  await expect(find('%')).resolves.toEqual([]);
});

test('archived people are listed when asked for; roles and groups narrow the list', async () => {
  const { owner, members } = await organizationOf([
    ['A', 'Un'],
    ['B', 'Deux'],
  ]);
  const [first, second] = members;
  if (!first || !second) throw new Error('two members');
  const { groupId } = await createGroup(owner, { name: 'Promotion 2026' }, { now });
  await addGroupMembers(owner, { groupId, membershipIds: [second.membershipId] }, { now });
  await archiveMember(owner, first, { now });
  const names = async (values: Record<string, unknown>) =>
    (await listMembers(owner, query(values))).items.map(({ lastName }) => lastName);
  await expect(names({})).resolves.toEqual(['Deux', 'Zidane']);
  await expect(names({ status: 'archived' })).resolves.toEqual(['Un']);
  await expect(names({ status: 'all' })).resolves.toEqual(['Deux', 'Un', 'Zidane']);
  await expect(names({ role: 'owner' })).resolves.toEqual(['Zidane']);
  await expect(names({ groupId })).resolves.toEqual(['Deux']);
});

test('a list is of one organization, for those who teach, with cursors it gave itself', async () => {
  const { owner } = await organizationOf([['A', 'Un']]);
  const { organizationId } = owner;
  const stranger = await createMember({ role: 'owner' });
  expect((await listMembers(stranger, query())).items).toHaveLength(1);
  for (const role of ['learner', 'billing'] as const) {
    const actor = await createMember({ organizationId, role });
    await expect(listMembers(actor, query())).rejects.toThrow('not-allowed');
    await expect(listGroups(actor, listGroupsInput.parse({}))).rejects.toThrow('not-allowed');
  }
  await expect(listMembers(owner, query({ after: 'nonsense' }))).rejects.toThrow('cursor-invalid');
  const forged = Buffer.from(JSON.stringify(['x'])).toString('base64url');
  await expect(listMembers(owner, query({ after: forged, sort: 'registered' }))).rejects.toThrow(
    'cursor-invalid',
  );
});

test('groups are made, renamed, filled, emptied and removed; names are taken once', async () => {
  const { owner, members } = await organizationOf([['A', 'Un']]);
  const membershipId = members[0]?.membershipId ?? '';
  const { groupId } = await createGroup(owner, { name: 'Paris' }, { now });
  await expect(createGroup(owner, { name: 'Paris' }, { now })).rejects.toThrow('group-name-taken');
  const { groupId: other } = await createGroup(owner, { name: 'Lyon' }, { now });
  await expect(renameGroup(owner, { groupId: other, name: 'Paris' }, { now })).rejects.toThrow(
    'group-name-taken',
  );
  await renameGroup(owner, { groupId: other, name: 'Nantes' }, { now });
  const add = () => addGroupMembers(owner, { groupId, membershipIds: [membershipId, membershipId] }, { now });
  await expect(add()).resolves.toEqual({ added: 1 });
  await expect(add()).resolves.toEqual({ added: 0 });
  await expect(getGroup(owner, { groupId, limit: 50 })).resolves.toMatchObject({
    name: 'Paris',
    total: 1,
    members: [{ id: membershipId }],
  });
  const { items } = await listGroups(owner, listGroupsInput.parse({}));
  expect(items.map(({ name, members: size }) => [name, size])).toEqual([
    ['Nantes', 0],
    ['Paris', 1],
  ]);
  await removeGroupMember(owner, { groupId, membershipId });
  await expect(removeGroupMember(owner, { groupId, membershipId })).rejects.toThrow('not-found');
  await add();
  await removeGroup(owner, { groupId }, { now });
  await expect(removeGroup(owner, { groupId }, { now })).rejects.toThrow('not-found');
  expect((await listMembers(owner, query())).items).toHaveLength(2);
});

test('groups and members of another organization do not exist; learners touch no group', async () => {
  const { owner } = await organizationOf([]);
  const stranger = await createMember({ role: 'owner' });
  const { groupId } = await createGroup(stranger, { name: 'À eux' }, { now });
  const { groupId: ours } = await createGroup(owner, { name: 'À nous' }, { now });
  const theirs = { membershipIds: [stranger.membershipId] };
  await expect(getGroup(owner, { groupId, limit: 50 })).rejects.toThrow('not-found');
  await expect(renameGroup(owner, { groupId, name: 'X' }, { now })).rejects.toThrow('not-found');
  await expect(removeGroup(owner, { groupId }, { now })).rejects.toThrow('not-found');
  await expect(addGroupMembers(owner, { groupId: ours, ...theirs }, { now })).rejects.toThrow('not-found');
  await expect(addGroupMembers(owner, { groupId, ...theirs }, { now })).rejects.toThrow('not-found');
  const learner = await createMember({ organizationId: owner.organizationId, role: 'learner' });
  await expect(createGroup(learner, { name: 'X' }, { now })).rejects.toThrow('not-allowed');
  await expect(addGroupMembers(learner, { groupId: ours, membershipIds: [] }, { now })).rejects.toThrow(
    'not-allowed',
  );
});
