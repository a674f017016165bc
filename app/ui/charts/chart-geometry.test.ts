import { expect, test } from 'vitest';
import { quantityAxis } from './axis-style';
import { donutArcs } from './donut-chart';
import { seriesFigures } from './series-figures';
import { sparklinePoints } from './sparkline';

test('the arcs of a ring follow one another and make the whole', () => {
  expect(donutArcs([50, 0, 150])).toEqual([
    { start: 0, length: 25 },
    { start: 25, length: 0 },
    { start: 25, length: 75 },
  ]);
});

test('a ring of nothing has no arc, rather than a broken one', () => {
  expect(donutArcs([0, 0]).every(({ length }) => length === 0)).toBe(true);
});

test('a sparkline rises with its values and stays within its box', () => {
  const points = sparklinePoints([1, 5, 3]);
  expect(points.map(([x]) => x)).toEqual([3, 48, 93]);
  expect(points.map(([, y]) => y)).toEqual([29, 3, 16]);
});

test('a figure that never changes is drawn as a flat line through the middle', () => {
  expect(sparklinePoints([4, 4]).map(([, y]) => y)).toEqual([16, 16]);
});

test('the table of a chart says every value, and where there is none', () => {
  const figures = seriesFigures(
    'Semaine',
    [
      { key: 'done', label: 'Terminé', colour: 1 },
      { key: 'late', label: 'En retard', colour: 3 },
    ],
    [{ label: '1', values: { done: 3, late: null } }],
    (value) => `${value} h`,
  );
  expect(figures).toEqual({ columns: ['Semaine', 'Terminé', 'En retard'], rows: [['1', '3 h', '–']] });
});

test('an axis of counts has no fractions; one of hours may', () => {
  const points = (...values: (number | null)[]) =>
    values.map((value, day) => ({ label: String(day), values: { people: value } }));
  expect(quantityAxis(points(0, 1, null), String).allowDecimals).toBe(false);
  expect(quantityAxis(points(0, 1.5), String).allowDecimals).toBe(true);
});
