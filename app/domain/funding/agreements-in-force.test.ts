import { expect, test } from 'vitest';
import { agreementsInForce, type RecordedAgreement } from '~/domain/funding/agreements-in-force';
import { opcoToldAt } from '~/domain/funding/named-in-time';
import { at } from '../../../tests/factories/funded-order';

const recorded = (changed: Partial<RecordedAgreement>): RecordedAgreement => ({
  ...{ id: 'first', status: 'granted', receivedAt: at('2026-11-25T10:00'), amendsId: null },
  ...{ subrogation: true, minutes: 600, hourlyRate: 150_00, cap: 3000_00 },
  ...{ from: '2026-12-01', to: '2026-12-18', enrolmentIds: ['Ada'] },
  ...changed,
});
const amended = recorded({ id: 'second', amendsId: 'first', receivedAt: at('2026-12-10T10:00'), cap: 1 });
const idsAt = (all: RecordedAgreement[], when: string) =>
  agreementsInForce(all, at(when)).map(({ id }) => id);

test('requests and refusals are no agreements, and an answer counts once it was received', () => {
  const all = [
    recorded({ status: 'requested', receivedAt: null }),
    recorded({ id: 'refused', status: 'refused' }),
    recorded({ id: 'granted' }),
  ];
  expect(idsAt(all, '2026-11-25T10:00')).toEqual(['granted']);
  expect(idsAt(all, '2026-11-25T09:59')).toEqual([]);
});

test('an amendment replaces what it amends from when it was received, and was agreed to when that was (K20)', () => {
  const all = [recorded({}), amended];
  expect(idsAt(all, '2026-12-10T09:59')).toEqual(['first']);
  expect(agreementsInForce(all, at('2026-12-10T10:00'))).toEqual([
    expect.objectContaining({
      ...{ id: 'second', cap: 1, receivedAt: at('2026-11-25T10:00'), amendedAt: at('2026-12-10T10:00') },
    }),
  ]);
});

test('an agreement that answers a request, or follows a refusal, is agreed to when it comes', () => {
  const asked = recorded({ id: 'first', status: 'requested', receivedAt: null });
  const refused = recorded({ id: 'first', status: 'refused' });
  for (const before of [asked, refused]) {
    expect(agreementsInForce([before, amended], at('2026-12-20T10:00'))).toEqual([
      expect.objectContaining({ id: 'second', receivedAt: at('2026-12-10T10:00'), amendedAt: null }),
    ]);
  }
});

test('a refusal that amends an agreement ends it', () => {
  const withdrawn = recorded({
    id: 'no',
    status: 'refused',
    amendsId: 'first',
    receivedAt: at('2026-12-02T10:00'),
  });
  expect(idsAt([recorded({}), withdrawn], '2026-12-03T10:00')).toEqual([]);
});

test('who was named keeps since when, however often what names them is amended (K13)', () => {
  const withCleo = recorded({
    ...{ id: 'second', amendsId: 'first', receivedAt: at('2026-12-06T10:00') },
    enrolmentIds: ['Ada', 'Cleo'],
  });
  const again = { ...withCleo, id: 'third', amendsId: 'second', receivedAt: at('2026-12-10T10:00') };
  const agreements = agreementsInForce([recorded({}), withCleo, again], at('2026-12-20T10:00'));
  const told = { toldOpcoAt: null, toldOrganizationAt: null, joinedAt: at('2026-12-05T09:00') };
  const cleo = { enrolmentId: 'Cleo', replaces: null, leftAt: null, change: told };
  expect(opcoToldAt({ agreements, timeZone: 'Europe/Paris' }, cleo)).toEqual(at('2026-12-06T10:00'));
});
