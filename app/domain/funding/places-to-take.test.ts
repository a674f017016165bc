import { expect, test } from 'vitest';
import { placesToTake, type PlaceHolder } from '~/domain/funding/places-to-take';

const left = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute));
const holder = (id: string, values: Partial<PlaceHolder> = {}): PlaceHolder => ({
  ...{ id, replacesId: null, leftAt: null },
  ...values,
});
const newcomer = { ownId: null, replacesId: null };

test('a newcomer takes a place that nobody held, then the one that is longest free, then one more', () => {
  const holders = [holder('a', { leftAt: left(2) }), holder('b', { leftAt: left(1) }), holder('c')];
  const taken = placesToTake(holders, [newcomer, newcomer, newcomer, newcomer], 4);
  expect(taken.map(({ replacesId }) => replacesId)).toEqual([null, 'b', 'a', null]);
});

test('a place that somebody was told to take is given to nobody else', () => {
  const holders = [holder('a', { leftAt: left(1) }), holder('b')];
  const taken = placesToTake(holders, [newcomer, { ownId: null, replacesId: 'a' }], 2);
  expect(taken.map(({ replacesId }) => replacesId)).toEqual([null, 'a']);
});

test('whoever comes back has their own place again, also from whoever had followed them', () => {
  const gone = holder('a', { leftAt: left(1) });
  const back = { ownId: 'a', replacesId: null };
  expect(placesToTake([gone], [back], 1)).toEqual([{ replacesId: null, returns: true }]);
  const followed = [gone, holder('b', { replacesId: 'a', leftAt: left(2) })];
  expect(placesToTake(followed, [{ ownId: 'a', replacesId: 'b' }], 1)).toEqual([
    { replacesId: null, returns: true },
  ]);
});

test('whoever comes back while another holds their place takes another', () => {
  const holders = [holder('a', { leftAt: left(1) }), holder('b', { replacesId: 'a' })];
  expect(placesToTake(holders, [{ ownId: 'a', replacesId: null }], 2)).toEqual([
    { replacesId: null, returns: false },
  ]);
});
