import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectsFromAfar, contradictionsOf, type Connection } from '~/domain/attendance/contradictions';
import { attendanceRegister, type RegisterFacts } from '~/domain/attendance/register';
import { signedHours } from '~/domain/attendance/signed-hours';

const start = Date.UTC(2026, 10, 24, 8);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const connection = (
  [from, to]: readonly [number, number],
  address: string | null,
  deviceId: string | null,
): Connection => ({ from: at(from), to: at(to), address, deviceId });

const half = {
  ...{ remote: true, over: true, plannedMinutes: 200, connectedMinutes: 200, acceptedFromPercent: 0 },
  ...{ signed: true, absence: null, explained: false, connections: [], deviceShared: false },
};

test('a half-day where everything agrees is held against nobody', () => {
  expect(contradictionsOf(half)).toEqual([]);
  expect(contradictionsOf({ ...half, signed: false, connectedMinutes: 0 })).toEqual([]);
  expect(contradictionsOf({ ...half, over: false, connectedMinutes: 3 })).toEqual([]);
});

test.each([
  [{ connectedMinutes: 99 }, ['signed-not-connected']],
  [{ connectedMinutes: 100 }, []],
  [{ connectedMinutes: 189, acceptedFromPercent: 95 }, ['signed-not-connected']],
  [{ connectedMinutes: 190, acceptedFromPercent: 95 }, []],
  [{ remote: false, connectedMinutes: 0 }, []],
  [{ signed: false }, ['connected-not-signed']],
  [{ signed: false, explained: true }, []],
  [{ absence: 'illness' }, ['signed-though-absent', 'connected-though-absent']],
  [{ signed: false, absence: 'illness', connectedMinutes: 0 }, []],
  [{ deviceShared: true }, ['same-device']],
] as const)('%j', (changes, found) => {
  expect(contradictionsOf({ ...half, ...changes })).toEqual(found);
});

test('two distant networks at once with two devices are told; one network, one device or one after the other are not', () => {
  const home = connection([0, 60], '82.64.1.2', 'laptop');
  const far = (period: readonly [number, number], address = '41.200.3.4', device = 'other') =>
    connection(period, address, device);
  expect(connectsFromAfar([home, far([10, 40])])).toBe(true);
  expect(connectsFromAfar([home, far([56, 90])])).toBe(false);
  expect(connectsFromAfar([home, far([60, 90])])).toBe(false);
  expect(connectsFromAfar([home, far([10, 40], '82.64.200.9')])).toBe(false);
  expect(connectsFromAfar([home, far([10, 40], '::ffff:82.64.7.7')])).toBe(false);
  expect(connectsFromAfar([home, far([10, 40], '41.200.3.4', 'laptop')])).toBe(false);
  expect(connectsFromAfar([home, connection([10, 40], null, 'other')])).toBe(false);
  const six = connection([0, 60], '2a01:cb00:1::1', 'laptop');
  expect(connectsFromAfar([six, far([10, 40], '2a01:cb00:2:3::9')])).toBe(false);
  expect(connectsFromAfar([six, far([10, 40], '2a02:8400::1')])).toBe(true);
});

test('the order of connections changes nothing', () => {
  const stays = fc.array(
    fc
      .tuple(
        fc.nat({ max: 200 }),
        fc.nat({ max: 60 }),
        fc.constantFrom('82.64.1.2', '41.2.3.4', null),
        fc.constantFrom('a', 'b'),
      )
      .map(([from, length, address, device]) => connection([from, from + length], address, device)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(stays, (list) => {
      expect(connectsFromAfar([...list].reverse())).toBe(connectsFromAfar(list));
    }),
  );
});

const entry = (participantId: string) => ({
  ...{ halfDayId: 'h', participantId, expected: true, attends: null, absence: null },
  ...{ lateMinutes: 0, earlyMinutes: 0, unsignedReason: null },
});

const signature = (participantId: string, deviceId: string, method = 'page') => ({
  ...{ halfDayId: 'h', participantId, deviceId, method, signedAt: at(10) },
});

test('a device that signs for several is told of them alone, the trainer’s never', () => {
  const people = ['a', 'b', 'c', 'd'];
  const signatures = fc.array(
    fc.record({
      device: fc.constantFrom('one', 'two', 'three', ''),
      method: fc.constantFrom('page', 'qr', 'trainer-device'),
    }),
    { minLength: people.length, maxLength: people.length },
  );
  fc.assert(
    fc.property(signatures, (list) => {
      const signed = list.map(({ device, method }, index) => signature(people[index]!, device, method));
      const facts: RegisterFacts = {
        mode: 'in-person',
        halfDays: [{ id: 'h', from: at(0), to: at(210), plannedMinutes: 200, countersignedAt: null }],
        entries: people.map(entry),
        ...{ stays: [], signatures: signed },
      };
      const told = attendanceRegister(facts, 'minutes', at(300))
        .filter(({ contradictions }) => contradictions.includes('same-device'))
        .map(({ participantId }) => participantId);
      const own = signed.filter(({ method, deviceId }) => method !== 'trainer-device' && deviceId !== '');
      const expected = own
        .filter(({ deviceId }) => own.filter((other) => other.deviceId === deviceId).length > 1)
        .map(({ participantId }) => participantId);
      expect(told.sort()).toEqual(expected.sort());
    }),
  );
});

test('hours signed never exceed hours planned, and only half-days done are compared', () => {
  const signedHalfDays = fc.array(
    fc.record({
      ...{ signed: fc.boolean(), absent: fc.boolean(), done: fc.boolean() },
      ...{ late: fc.nat({ max: 100 }), early: fc.nat({ max: 100 }) },
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(signedHalfDays, (list) => {
      const halfDays = list.map(({ done }, index) => ({
        ...{ id: `h${index}`, plannedMinutes: 200, countersignedAt: null },
        ...(done ? { from: at(-300), to: at(-90) } : { from: at(300), to: at(510) }),
      }));
      const facts: RegisterFacts = {
        ...{ mode: 'in-person', halfDays, stays: [] },
        entries: list.map(({ absent, late, early }, index) => ({
          ...{ ...entry('a'), halfDayId: `h${index}`, absence: absent ? 'leave' : null },
          ...{ lateMinutes: late, earlyMinutes: early },
        })),
        signatures: list.flatMap(({ signed }, index) =>
          signed ? [{ ...signature('a', 'one'), halfDayId: `h${index}` }] : [],
        ),
      };
      const done = new Set(halfDays.filter(({ to }) => to <= at(0)).map(({ id }) => id));
      const [sums] = signedHours(attendanceRegister(facts, 'minutes', at(0)), done);
      const wanted = list
        .filter((one) => one.done && one.signed && !one.absent)
        .reduce((sum, { late, early }) => sum + 200 - late - early, 0);
      expect(sums?.signedMinutes ?? 0).toBe(wanted);
      expect(sums?.plannedMinutes ?? 0).toBe(200 * done.size);
    }),
  );
});
