import { describe, expect, test } from 'vitest';
import type { LineFacts } from '~/domain/billing/invoice';
import { describeLine, explainLine, invoiceStatuses, periodWords } from '~/domain/billing/invoice-words';
import { languages, translator, type Language } from '~/locales/translator';

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
const describes = (facts: LineFacts, language: Language) =>
  plain(describeLine(translator(language, 'invoice'), facts, language));
const explains = (facts: LineFacts, language: Language) =>
  plain(explainLine(translator(language, 'invoice'), facts, language));

const advance: LineFacts = {
  kind: 'advance',
  plan: 'business',
  seats: 12,
  unitPrice: 600,
  from: '2026-11-03',
  to: '2026-12-03',
};
const adjustment: LineFacts = {
  kind: 'adjustment',
  plan: 'business',
  seats: 7,
  unitPrice: 600,
  day: '2026-11-20',
  days: 13,
  daysInPeriod: 30,
  from: '2026-11-03',
  to: '2026-12-03',
};
const upgrade: LineFacts = {
  kind: 'upgrade',
  fromPlan: 'pro',
  toPlan: 'business',
  seats: 12,
  monthlyBefore: 4900,
  monthlyAfter: 7200,
  day: '2026-12-01',
  days: 1,
  daysInPeriod: 30,
  to: '2026-12-03',
};
const interest: LineFacts = {
  kind: 'interest',
  invoiceNumber: 'AS2026-000123',
  base: 8640,
  rate: 786,
  provisional: false,
  from: '2026-06-30',
  to: '2026-06-30',
  days: 1,
};

test.each<[LineFacts, string, string]>([
  [
    advance,
    'Business : 12 utilisateurs, du 3 novembre au 2 décembre 2026',
    'Business: 12 users, 3 November to 2 December 2026',
  ],
  [
    { ...advance, plan: 'pro', seats: null, from: '2026-12-01', to: '2027-01-02' },
    'Pro, du 1er décembre 2026 au 1er janvier 2027',
    'Pro, 1 December 2026 to 1 January 2027',
  ],
  [
    adjustment,
    'Business : 7 utilisateurs de plus à partir du 20 novembre : 13 jours sur 30',
    'Business: 7 more users from 20 November: 13 days of 30',
  ],
  [
    { ...adjustment, seats: 1, days: 1 },
    'Business : 1 utilisateur de plus à partir du 20 novembre : 1 jour sur 30',
    'Business: 1 more user from 20 November: 1 day of 30',
  ],
  [
    upgrade,
    'Passage de Pro à Business à partir du 1er décembre : 1 jour sur 30',
    'Change from Pro to Business from 1 December: 1 day of 30',
  ],
  [
    interest,
    'Intérêts de retard sur la facture AS2026-000123, le 30 juin 2026',
    'Late interest on invoice AS2026-000123, 30 June 2026',
  ],
  [
    { kind: 'credit', of: { ...advance, seats: 1_000_000 }, reason: 'Double emploi' },
    'Avoir sur : Business : 1 000 000 utilisateurs, du 3 novembre au 2 décembre 2026',
    'Credit for: Business: 1,000,000 users, 3 November to 2 December 2026',
  ],
])('%o is told in both languages', (facts, french, english) => {
  expect(describes(facts, 'fr')).toBe(french);
  expect(describes(facts, 'en')).toBe(english);
});

test.each<[LineFacts, string | null, string | null]>([
  [adjustment, '7 × 6,00 € × 13 ÷ 30 jours', '7 × €6.00 × 13 ÷ 30 days'],
  [upgrade, '(72,00 € − 49,00 €) × 1 ÷ 30 jours', '(€72.00 − €49.00) × 1 ÷ 30 days'],
  [interest, '86,40 € × 7,86 % par an × 1 ÷ 365 jours', '€86.40 × 7.86% per year × 1 ÷ 365 days'],
  [
    { ...interest, provisional: true },
    '86,40 € × 7,86 % par an (taux provisoire) × 1 ÷ 365 jours',
    '€86.40 × 7.86% per year (provisional rate) × 1 ÷ 365 days',
  ],
  [{ kind: 'recovery', requestId: 'r' }, null, null],
  [{ kind: 'credit', of: null, reason: 'Geste' }, 'Geste', 'Geste'],
])('%o is explained in both languages', (facts, french, english) => {
  expect(explains(facts, 'fr')).toBe(french);
  expect(explains(facts, 'en')).toBe(english);
});

describe.each(languages)('in %s', (language) => {
  const t = translator(language, 'invoice');

  test('every kind of line, credited too, has its words', () => {
    const all: Exclude<LineFacts, { kind: 'credit' }>[] = [
      advance,
      { ...advance, seats: null },
      adjustment,
      upgrade,
      { kind: 'recovery', requestId: 'r' },
      interest,
      { kind: 'indemnity', invoiceNumber: 'AS2026-000123' },
    ];
    const lines = [...all, ...all.map((of): LineFacts => ({ kind: 'credit', of, reason: null }))];
    for (const text of lines.map((facts) => describeLine(t, facts, language))) {
      expect(text).not.toMatch(/lines\.|\{\{|undefined/);
    }
  });

  test('every status has its word', () => {
    const words = invoiceStatuses.map((status) => t(`statuses.${status}`));
    expect(new Set(words).size).toBe(invoiceStatuses.length);
    for (const word of words) expect(word).not.toContain('statuses');
  });

  test('a stretch of one day is that day', () => {
    expect(periodWords(t, { from: '2026-11-03', to: '2026-11-04' }, language)).not.toMatch(/ au | to /);
  });
});
