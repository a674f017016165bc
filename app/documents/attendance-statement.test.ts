import { expect, test } from 'vitest';
import { counterStatement, signatureStatement } from '~/documents/attendance-statement';
import { statementHash } from '~/domain/attendance/statement-hash';

const stated = {
  ...{ organization: 'Organisme d’essai', course: 'Manager', session: 'Conduire un entretien' },
  timeZone: 'Europe/Paris',
  halfDay: { from: new Date('2026-11-24T08:00:00Z'), to: new Date('2026-11-24T11:30:00Z') },
  plannedMinutes: 195,
};
const spaced = (text: string) => text.replace(/\s/gu, ' ');

test('a participant signs who, which half-day, when and how many planned minutes', () => {
  const french = spaced(signatureStatement('fr', { ...stated, person: 'Léa Martin' }));
  for (const part of ['Léa Martin', 'mardi 24 novembre 2026', '09:00', '12:30', '3 h 15 min', 'Europe/Paris'])
    expect(french).toContain(part);
  const english = spaced(signatureStatement('en', { ...stated, person: 'Léa Martin' }));
  for (const part of ['Léa Martin', '24 November 2026', '09:00', '12:30', 'Conduire un entretien'])
    expect(english).toContain(part);
  expect(statementHash(french)).not.toBe(statementHash(english));
});

test('a half-day in which clocks change says both offsets; one over midnight both days', () => {
  const autumn = { from: new Date('2026-10-24T22:30:00Z'), to: new Date('2026-10-25T02:00:00Z') };
  const words = spaced(signatureStatement('fr', { ...stated, halfDay: autumn, person: 'Léa' }));
  expect(words).toContain('00:30 (UTC+2)');
  expect(words).toContain('03:00 (UTC+1)');
  const night = { from: new Date('2026-11-24T21:00:00Z'), to: new Date('2026-11-25T00:30:00Z') };
  const over = spaced(signatureStatement('fr', { ...stated, halfDay: night, person: 'Léa' }));
  expect(over).toContain('mardi 24 novembre 2026 à 22:00 jusqu’au mercredi 25 novembre 2026 à 01:30');
});

test('a trainer counter-signs how each participant stands', () => {
  const one = {
    ...{ attendedMinutes: 180, connectedMinutes: 180, remote: true, lateMinutes: 0, earlyMinutes: 0 },
    ...{ signedAt: new Date('2026-11-24T08:05:00Z'), absence: null },
  };
  const words = spaced(
    counterStatement('fr', {
      ...{ ...stated, person: 'Thierry Essai', asOf: new Date('2026-11-24T11:31:00Z') },
      participants: [
        { ...one, person: 'Ana' },
        { ...one, person: 'Ben', remote: false, signedAt: null, absence: 'Maladie' },
        { ...one, person: 'Cid', remote: false, lateMinutes: 20, earlyMinutes: 5 },
      ],
    }),
  );
  expect(words).toContain('- Ana : signature du 24 nov. 2026, 09:05, 3 h de connexion');
  expect(words).toContain('- Ben : sans signature, absence (Maladie)');
  expect(words).toContain('arrivée en retard de 20 min, départ anticipé de 5 min');
});
