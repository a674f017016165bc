import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  connectedMinutes,
  longestSilenceMs,
  staysOfProvider,
  staysOfSigns,
  type ProviderSign,
} from '~/domain/attendance/presence';
import { attendedMinutes } from '~/domain/attendance/attended-minutes';
import { partialPresences, retainedMinutes } from '~/domain/attendance/attendance-policy';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';

const start = Date.parse('2026-11-23T08:00:00.000Z');
const minute = (n: number) => new Date(start + n * 60_000);
const second = (n: number) => new Date(start + n * 1000);

const signs = fc.array(fc.integer({ min: 0, max: 7200 }).map(second), { maxLength: 60 });
const periods = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 90 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([from, length]) => ({ from: minute(from), to: minute(from + length) })));

test('the union of stays equals a count minute by minute', () => {
  fc.assert(
    fc.property(
      periods,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 240 }),
      (stays, at, length) => {
        const halfDay = { from: minute(at), to: minute(at + length) };
        let counted = 0;
        for (let n = at; n < at + length; n += 1) {
          if (stays.some(({ from, to }) => from <= minute(n) && minute(n + 1) <= to)) counted += 1;
        }
        expect(connectedMinutes(halfDay, stays)).toBe(counted);
      },
    ),
  );
});

test('signs in any order, each however often, tell the same stays', () => {
  fc.assert(
    fc.property(signs, fc.infiniteStream(fc.nat()), (list, random) => {
      const doubled = [...list, ...list.filter((_, index) => index % 2 === 0)];
      const shuffled = doubled
        .map((sign) => ({ sign, key: random.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ sign }) => sign);
      expect(staysOfSigns(shuffled)).toEqual(staysOfSigns(list));
    }),
  );
});

test('no second is counted that lies in a silence longer than the bound', () => {
  fc.assert(
    fc.property(signs, (list) => {
      for (const { from, to } of staysOfSigns(list)) {
        const inside = list.filter((sign) => from <= sign && sign <= to).map((sign) => sign.getTime());
        inside.sort((one, other) => one - other);
        for (const [index, sign] of inside.entries()) {
          if (index > 0) expect(sign - inside[index - 1]!).toBeLessThanOrEqual(longestSilenceMs);
        }
      }
    }),
  );
});

test("a provider's events in any order, each however often, tell the same stays", () => {
  const events = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('joined' as const, 'left' as const),
      at: fc.integer({ min: 0, max: 600 }).map(second),
    }),
    { selector: ({ at }) => at.getTime(), maxLength: 14 },
  );
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (list: ProviderSign[], random) => {
      const shuffled = [...list, ...list]
        .map((sign) => ({ sign, key: random.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ sign }) => sign);
      expect(staysOfProvider(shuffled)).toEqual(staysOfProvider(list));
      expect(lengthOfPeriods(unionOfPeriods(staysOfProvider(list)))).toBeLessThanOrEqual(600_000);
    }),
  );
});

test('an arrival whose departure was lost counts nothing by itself, and the next stay counts whole', () => {
  const stays = staysOfProvider([
    { kind: 'joined', at: minute(0) },
    { kind: 'joined', at: minute(30) },
    { kind: 'left', at: minute(50) },
  ]);
  expect(connectedMinutes({ from: minute(0), to: minute(210) }, stays)).toBe(20);
});

test('minutes retained never exceed minutes attended, nor these the planned', () => {
  fc.assert(
    fc.property(
      periods,
      fc.integer({ min: 1, max: 240 }),
      fc.constantFrom(...partialPresences),
      fc.constantFrom('remote' as const, 'in-person' as const, 'mixed' as const),
      fc.boolean(),
      fc.integer({ min: 0, max: 300 }),
      (stays, plannedMinutes, policy, mode, signed, lateMinutes) => {
        const attended = attendedMinutes({
          halfDay: { from: minute(0), to: minute(240), plannedMinutes },
          ...{ mode, stays, lateMinutes, signed },
          ...{ attends: null, absence: null, earlyMinutes: 0, countersigned: true },
        });
        const retained = retainedMinutes(policy, { attendedMinutes: attended, plannedMinutes });
        expect(attended).toBeGreaterThanOrEqual(0);
        expect(attended).toBeLessThanOrEqual(plannedMinutes);
        expect(retained).toBeLessThanOrEqual(attended);
        expect(retained).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('a half-day counts from 95 % where the policy is strict, from 50 % by the half-day, always by the minute', () => {
  const of = (attended: number) =>
    partialPresences.map((policy) =>
      retainedMinutes(policy, { attendedMinutes: attended, plannedMinutes: 200 }),
    );
  expect(of(190)).toEqual([190, 190, 190]);
  expect(of(189)).toEqual([189, 189, 0]);
  expect(of(100)).toEqual([100, 100, 0]);
  expect(of(99)).toEqual([99, 0, 0]);
});

test('in person counts only what is signed and counter-signed, less late arrival and early leave', () => {
  const half = { from: minute(0), to: minute(210), plannedMinutes: 195 };
  const base = { halfDay: half, mode: 'in-person' as const, attends: null, stays: [], absence: null };
  const given = { ...base, lateMinutes: 15, earlyMinutes: 10, signed: true, countersigned: true };
  expect(attendedMinutes(given)).toBe(170);
  expect(attendedMinutes({ ...given, signed: false })).toBe(0);
  expect(attendedMinutes({ ...given, countersigned: false })).toBe(0);
  expect(attendedMinutes({ ...given, absence: 'illness' })).toBe(0);
});
