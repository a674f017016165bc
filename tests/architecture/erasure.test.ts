import { expect, test } from 'vitest';
import { erasedOfEnrolments, erasedOfPerson, erasedWithName } from '~/domain/organizations/erasure-plan';
import { dataModel } from '~/platform/data-model.server';
import { isTenantModel } from '~/platform/tenancy-guard.server';

/** Tables that lead to a person and that an erasure leaves, each with its reason. */
const left: Readonly<Record<string, string>> = {
  EvidenceFile: 'goes with the papers of an order whose time is over',
  LiveSessionTrainer: 'who leads sessions is not erased',
  MemberErasure: 'the receipt, which names nobody',
  MemberImport: 'of whoever imported; its lines lose the person',
  SeatEvent: 'what was billed: an identifier that leads to nobody any more',
};

test('every table that leads to a person is in the plan of an erasure, or says why it is left', () => {
  const leading = [...dataModel].flatMap(([name, fields]) =>
    isTenantModel(name) && ['membershipId', 'enrolmentId', 'participantId'].some((field) => fields.has(field))
      ? [name]
      : [],
  );
  const planned = [...erasedOfEnrolments, ...erasedOfPerson, ...erasedWithName].map(({ table }) => table);
  expect([...new Set([...planned, ...Object.keys(left)])].sort()).toEqual(
    [...new Set([...leading, 'Enrolment', 'HelpMessage', 'QuizAnswer'])].sort(),
  );
});
