import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterPauses, type Pause } from '~/domain/lifecycle/pauses';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * hour);

const closedPause = fc
  .tuple(fc.integer({ min: -50, max: 200 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, hours]): Pause => ({ from: at(from), to: at(from + hours) }));

/** Hours between the two that lie in none of the pauses, counted one by one. */
function hoursOutside(pauses: readonly Pause[], from: Date, to: Date): number {
  let count = 0;
  for (let time = from.getTime(); time < to.getTime(); time += hour) {
    if (!pauses.some((pause) => pause.from.getTime() <= time && time < (pause.to?.getTime() ?? Infinity))) {
      count += 1;
    }
  }
  return count;
}

test('a deadline leaves as much time outside pauses as it gave, however they overlap', () => {
  fc.assert(
    fc.property(
      fc.array(closedPause, { maxLength: 6 }),
      fc.integer({ min: 1, max: 150 }),
      (pauses, hours) => {
        const moved = afterPauses(at(hours), at(0), pauses);
        if (!moved) throw new Error('held');
        expect(moved.getTime()).toBeGreaterThanOrEqual(at(hours).getTime());
        expect(hoursOutside(pauses, at(0), moved)).toBe(hours);
        expect(afterPauses(at(hours), at(0), [...pauses].reverse())).toEqual(moved);
      },
    ),
  );
});

test('a pause without an end holds a deadline that it comes before, and no other', () => {
  expect(afterPauses(at(10), at(0), [{ from: at(9), to: null }])).toBeNull();
  expect(afterPauses(at(10), at(0), [{ from: at(10), to: null }])).toEqual(at(10));
  const moved = [
    { from: at(2), to: at(4) },
    { from: at(11), to: null },
  ];
  expect(afterPauses(at(10), at(0), moved)).toBeNull();
});
