import { expect, test } from 'vitest';
import { erasedOfEnrolments, erasedOfPerson, erasedWithName } from '~/domain/organizations/erasure-plan';
import { countRowsOf } from '~/platform/erase-rows.server';
import { forOrganization } from '~/platform/tenancy.server';
import { exportPersonData } from '~/use-cases/organizations/export-person-data.server';
import { createFullOrganization } from '../../../tests/factories/full-organization';
import { createMember } from '../../../tests/factories/member';

const at = { now: new Date('2026-11-02T09:00:00.000Z') };

test('people take along all that is kept about them; their notes are in nobody else’s copy', async () => {
  const { organizationId, learner, owner, trainer } = await createFullOrganization();
  const { membershipId } = learner;
  const own = await exportPersonData(learner, { membershipId }, at);
  const steps = [...erasedOfEnrolments, ...erasedOfPerson, ...erasedWithName];
  const theirs = new Set(['Membership', 'EvidenceRecord', ...steps.map(({ table }) => table)]);
  // Tables whose only row is of somebody else, or of nobody: what a room exchanges, a trainer's notification, tokens.
  for (const table of ['RoomPeer', 'Notification', 'ApiToken', 'SessionStranger']) {
    theirs.delete(table);
  }
  expect(Object.keys(own.tables).sort()).toEqual([...theirs].sort());
  const answers = await countRowsOf(forOrganization(organizationId), 'QuizAnswer', organizationId);
  expect(own.tables.QuizAnswer).toHaveLength(answers);
  expect(JSON.stringify(own.tables.QuizAttempt)).not.toContain('seed');

  const handed = await exportPersonData(owner, { membershipId }, at);
  expect(Object.keys(own.tables).filter((table) => !Object.hasOwn(handed.tables, table))).toEqual([
    'LessonNote',
  ]);
  await expect(exportPersonData(trainer, { membershipId }, at)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const stranger = await createMember({ role: 'owner' });
  await expect(exportPersonData(stranger, { membershipId }, at)).rejects.toMatchObject({ code: 'not-found' });
});
