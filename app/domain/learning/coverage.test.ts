import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleVerdict, noFacts } from './lesson-standing';
import { believableRanges, joinRanges, rangesLength, type Range } from './coverage';

const seconds = 120;
const range = fc
  .tuple(fc.nat(seconds + 20), fc.nat(seconds + 20))
  .map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);

test('what was covered equals a count second by second, whatever the order, the overlaps and the seeking', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 40 }), fc.integer({ min: 1, max: 100 }), (ranges, percent) => {
      const sound = ranges.filter(([from]) => from <= seconds);
      const decision = believableRanges(sound, seconds);
      if (!decision.allowed) throw new Error('sound ranges were refused');
      const counted = Array.from({ length: seconds }, (_one, second) =>
        sound.some(([from, to]) => from <= second && second < to),
      ).filter(Boolean).length;
      expect(rangesLength(decision.ranges)).toBe(counted);
      const rule = { kind: 'video' as const, minutes: 2, rule: { rule: 'covered' as const, percent } };
      const verdict = ruleVerdict({ ...rule, length: seconds }, { ...noFacts, covered: counted });
      expect(verdict.met).toBe(counted / seconds >= percent / 100 - 1e-12);
    }),
  );
});

test('reports joined one by one, in any order and however often, make the same parts', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (ranges, keys) => {
      const shuffled = [...ranges, ...ranges]
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const oneByOne = shuffled.reduce<Range[]>((joined, one) => joinRanges([...joined, one]), []);
      expect(oneByOne).toEqual(joinRanges(ranges));
    }),
  );
});

test('ranges that go backwards, are negative, broken or begin beyond the end are refused; a long end is cut', () => {
  for (const wrong of [
    [5, 4],
    [-1, 4],
    [0.5, 4],
    [101, 102],
    [0, Number.NaN],
  ] as Range[]) {
    expect(believableRanges([[0, 10], wrong], 100)).toEqual({ allowed: false, reason: 'ranges-invalid' });
  }
  expect(believableRanges([[90, 140]], 100)).toEqual({ allowed: true, ranges: [[90, 100]] });
});
