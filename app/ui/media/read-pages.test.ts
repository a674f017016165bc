import { expect, test } from 'vitest';
import { pageReadMs } from '~/domain/learning/believable-coverage';
import { bandsOfPage, ReadPages } from './read-pages';

const page = (number: number) =>
  Array.from({ length: bandsOfPage }, (_one, band) => number * bandsOfPage + band);
const half = (number: number) => page(number).slice(0, bandsOfPage / 2);

/** Looks twice a second for so long; what was read in that time. */
function look(pages: ReadPages, from: number, ms: number, bands: number[]): number[] {
  const read: number[] = [];
  for (let now = from; now <= from + ms; now += 500) read.push(...pages.look(now, bands));
  return read;
}

test('a page is read when half of it was on the screen long enough, once', () => {
  const pages = new ReadPages();
  expect(look(pages, 0, pageReadMs - 500, page(0))).toEqual([]);
  expect(look(pages, pageReadMs, 0, page(0))).toEqual([0]);
  expect(look(pages, pageReadMs + 500, 10_000, [...page(0), ...half(1)])).toEqual([1]);
  expect(pages.take()).toEqual([{ from: 0, to: 13_500, ranges: [[0, 2]] }]);
  expect(pages.take()).toEqual([]);
});

test('less than half of it, a glance, or a screen that nobody watched read nothing', () => {
  expect(look(new ReadPages(), 0, 20_000, page(0).slice(0, bandsOfPage / 2 - 1))).toEqual([]);
  const glances = new ReadPages();
  for (let n = 0; n < 10; n += 1) {
    expect(look(glances, n * 3000, 2000, page(2))).toEqual([]);
    expect(glances.look(n * 3000 + 2500, [])).toEqual([]);
  }
  const asleep = new ReadPages();
  asleep.look(0, page(0));
  expect(asleep.look(60_000, page(0))).toEqual([]);
});

test('a page larger than the screen is read part by part', () => {
  const pages = new ReadPages();
  expect(look(pages, 0, 4000, [0])).toEqual([]);
  expect(look(pages, 4500, 4000, [1])).toEqual([0]);
});

test('what is told of a long look is short enough to be believed', () => {
  const pages = new ReadPages();
  look(pages, 0, 300_000, [0]);
  look(pages, 300_500, 4000, [1]);
  const [stretch] = pages.take();
  expect(stretch!.to - stretch!.from).toBeLessThanOrEqual(60_000);
});
