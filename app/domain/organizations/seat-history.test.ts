import { expect, test } from 'vitest';
import { seatHistory } from '~/domain/organizations/seat-history';

test('each day shows who was registered at its end, reckoned back from today', () => {
  const changes = [
    { day: '2026-11-20', change: 3 },
    { day: '2026-11-22', change: -1 },
  ];
  expect(seatHistory(changes, { from: '2026-11-19', to: '2026-11-22', now: 4 })).toEqual([
    { day: '2026-11-19', registered: 2 },
    { day: '2026-11-20', registered: 5 },
    { day: '2026-11-21', registered: 5 },
    { day: '2026-11-22', registered: 4 },
  ]);
});

test('an organization of today has one day', () => {
  expect(seatHistory([], { from: '2026-11-22', to: '2026-11-22', now: 1 })).toEqual([
    { day: '2026-11-22', registered: 1 },
  ]);
});
