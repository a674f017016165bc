import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { halfDaysThatCount, hoursOf, lacksSignature } from '~/domain/attendance/hours';
import { attendanceRegister, type RegisterFacts } from '~/domain/attendance/register';

const start = Date.UTC(2026, 10, 24, 8);
const minute = 60_000;
const now = new Date(start + 40 * 60 * minute);

const halfDay = fc.record({
  beginsAfter: fc.integer({ min: 0, max: 30 }),
  plannedMinutes: fc.integer({ min: 1, max: 210 }),
  countersigned: fc.boolean(),
  expected: fc.boolean(),
  absence: fc.option(fc.constantFrom('illness', 'work')),
  unsignedReason: fc.option(fc.constant('Panne de réseau')),
  lateMinutes: fc.integer({ min: 0, max: 300 }),
  earlyMinutes: fc.integer({ min: 0, max: 300 }),
  signed: fc.boolean(),
  stays: fc.array(
    fc.record({ from: fc.integer({ min: -60, max: 240 }), length: fc.integer({ min: 0, max: 300 }) }),
    { maxLength: 4 },
  ),
});

const training = fc.record({
  mode: fc.constantFrom('remote' as const, 'in-person' as const, 'mixed' as const),
  policy: fc.constantFrom(...partialPresences),
  halfDays: fc.array(halfDay, { maxLength: 6 }),
  cancelledAfter: fc.option(fc.integer({ min: 0, max: 40 })),
  lessons: fc.record({ planned: fc.nat(600), done: fc.nat(600) }),
});

type Training = typeof training extends fc.Arbitrary<infer Value> ? Value : never;

function hoursFor({ mode, policy, halfDays, cancelledAfter, lessons }: Training) {
  const place = (index: number) => {
    const from = new Date(start + index * 24 * 60 * minute + (halfDays[index]?.beginsAfter ?? 0) * minute);
    return { from, to: new Date(from.getTime() + 240 * minute) };
  };
  const facts: RegisterFacts = {
    mode,
    halfDays: halfDays.map(({ plannedMinutes, countersigned }, index) => {
      const { from, to } = place(index);
      return { id: `h${index}`, from, to, plannedMinutes, countersignedAt: countersigned ? to : null };
    }),
    entries: halfDays.map(({ expected, absence, unsignedReason, lateMinutes, earlyMinutes }, index) => ({
      ...{ halfDayId: `h${index}`, participantId: 'p', expected, attends: null },
      ...{ absence, unsignedReason, lateMinutes, earlyMinutes },
    })),
    stays: halfDays.flatMap(({ stays }, index) =>
      stays.map(({ from, length }) => {
        const begin = place(index).from.getTime() + from * minute;
        const period = { from: new Date(begin), to: new Date(begin + length * minute) };
        return { participantId: 'p', ...period, address: null, deviceId: null };
      }),
    ),
    signatures: halfDays.flatMap(({ signed }, index) =>
      signed
        ? [
            {
              halfDayId: `h${index}`,
              participantId: 'p',
              signedAt: place(index).to,
              deviceId: '',
              method: 'page',
            },
          ]
        : [],
    ),
  };
  const cancelledAt = cancelledAfter === null ? null : new Date(start + cancelledAfter * 60 * minute);
  const counted = halfDaysThatCount(
    attendanceRegister(facts, policy, now).map((line) => {
      const { from, to } = place(Number(line.halfDayId.slice(1)));
      const session = { sessionId: 's', sessionTitle: 'Séance', countersignedAt: null, cancelledAt };
      return { ...line, ...session, startsAt: from, endsAt: to };
    }),
  );
  return { halfDays: counted, hours: hoursOf(counted, lessons, now) };
}

test('retained, connected, attended and signed minutes never exceed the planned ones', () => {
  fc.assert(
    fc.property(training, (values) => {
      const { hours } = hoursFor(values);
      for (const minutes of [hours.retained, hours.connected, hours.attended, hours.signed, hours.unsigned]) {
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(hours.planned);
      }
      expect(hours.retained).toBeLessThanOrEqual(hours.attended);
      expect(hours.plannedToDate).toBeLessThanOrEqual(hours.planned);
    }),
  );
});

test('each figure is the sum of its records, and their order changes nothing', () => {
  fc.assert(
    fc.property(training, fc.nat(), (values, seed) => {
      const { hours, halfDays } = hoursFor(values);
      const sum = (key: 'plannedMinutes' | 'connectedMinutes' | 'signedMinutes' | 'retainedMinutes') =>
        halfDays.reduce((total, record) => total + record[key], 0);
      expect(hours.planned).toBe(sum('plannedMinutes'));
      expect(hours.connected).toBe(sum('connectedMinutes'));
      expect(hours.signed).toBe(sum('signedMinutes'));
      expect(hours.retained).toBe(sum('retainedMinutes'));
      expect(hours.total).toBe(hours.retained + values.lessons.done);
      const turned = halfDays.map((_, index) => halfDays[(index + seed) % halfDays.length]!);
      expect(hoursOf(turned, values.lessons, now)).toEqual(hours);
    }),
  );
});

test('of a cancelled session only what was lived before counts, and nothing is planned of the rest', () => {
  fc.assert(
    fc.property(training, (values) => {
      const { halfDays } = hoursFor({ ...values, cancelledAfter: 0 });
      const lived = halfDays.filter(({ signedAt, connectedMinutes }) => signedAt || connectedMinutes > 0);
      expect(lived).toEqual(halfDays);
    }),
  );
});

test('a half-day lacks a signature only once it is over, and where nothing explains it', () => {
  fc.assert(
    fc.property(training, (values) => {
      const { halfDays, hours } = hoursFor(values);
      const lacking = halfDays.filter((one) => lacksSignature(one, now));
      expect(hours.unsigned).toBe(lacking.reduce((total, one) => total + one.plannedMinutes, 0));
      for (const { signedAt, absence, unsignedReason, endsAt } of lacking) {
        expect([signedAt, absence, unsignedReason]).toEqual([null, null, null]);
        expect(endsAt <= now).toBe(true);
      }
    }),
  );
});
