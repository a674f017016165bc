import { describe, expect, test } from 'vitest';
import english from '~/locales/en/refusals.json';
import french from '~/locales/fr/refusals.json';
import { isRefusal, Refusal, refusalMessageValues } from '~/domain/refusal';
import { refusals, type RefusalCode } from '~/domain/refusals';

const codes = Object.keys(refusals) as RefusalCode[];

// Every value a message may name, however it is made.
const samples: Refusal[] = [
  new Refusal('too-many-attempts', { retryAfterSeconds: 61 }),
  new Refusal('edit-conflict', { savedAt: '2026-11-02T09:00:00.000Z', by: 'Ana' }),
  new Refusal('seat-limit-reached', { plan: 'free', limit: 3, liftedBy: 'pro' }),
  new Refusal('course-limit-reached', { plan: 'free', limit: 1, liftedBy: 'pro' }),
  new Refusal('feature-not-in-plan', { plan: 'pro', feature: 'api', liftedBy: 'business' }),
  new Refusal('course-not-publishable', { reasons: ['title-missing'] }),
  new Refusal('file-too-large', { maximumBytes: 5 * 1024 ** 2 }),
  new Refusal('file-type-refused', { accepted: ['PNG', 'JPEG'] }),
  new Refusal('import-has-errors', { problems: 4 }),
  new Refusal('session-full', { capacity: 12 }),
  new Refusal('conditions-circle', { titles: ['Un', 'Deux'] }),
  new Refusal('lesson-required', { titles: ['Deux'] }),
  new Refusal('client-exists', { name: 'Atelier' }),
  new Refusal('siret-of-establishment', { names: ['Dépôt'] }),
  new Refusal('people-not-on-order', { names: ['Ana'] }),
  new Refusal('session-outside-dates', { name: 'Un' }),
  new Refusal('module-due-before-other-session', { name: 'Un' }),
  new Refusal('learner-on-other-order', { name: 'Ana', number: 'C2026-0001' }),
  new Refusal('learner-on-earlier-order', { name: 'Ana', number: 'C2026-0001' }),
  new Refusal('order-full', { places: 4 }),
  new Refusal('places-below-taken', { taken: 3 }),
  new Refusal('postponement-lived', { name: 'Un' }),
  new Refusal('postponement-past', { name: 'Un' }),
  new Refusal('postponement-overlaps', { name: 'Un' }),
  new Refusal('postponement-shared', { name: 'Un' }),
  new Refusal('postponement-outside-agreement', { number: 'A-1' }),
  new Refusal('erasure-on-offer', { orders: ['C2026-0001'] }),
  new Refusal('settlement-waiting', { waiting: 2 }),
  new Refusal('statements-missing', { missing: ['évaluation'] }),
  new Refusal('provider-incomplete', { missing: ['adresse'] }),
  new Refusal('sale-buyer-incomplete', { name: 'Atlas', missing: ['street'] }),
  new Refusal('sale-dispute-too-late', { days: 10 }),
];

describe('refusals', () => {
  test.each([
    ['French', french],
    ['English', english],
  ])('each code has one message in %s, and no message lacks its code', (_language, messages) => {
    const { inputProblems: _problems, ...ofCodes } = messages;
    expect(Object.keys(ofCodes).sort()).toEqual([...codes].sort());
    expect(Object.values(ofCodes).every((message) => message.length > 10)).toBe(true);
  });

  test('a message names only values that its refusal gives', () => {
    for (const messages of [french, english]) {
      for (const code of codes) {
        const named = [...messages[code].matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
        const sample = samples.find((refusal) => refusal.code === code);
        const given = sample ? Object.keys(refusalMessageValues(sample)) : [];
        expect(named.filter((name) => !given.includes(name ?? ''))).toEqual([]);
      }
    }
  });

  test('every status is one that a client was refused with', () => {
    for (const code of codes) {
      expect(refusals[code].status).toBeGreaterThanOrEqual(400);
      expect(refusals[code].status).toBeLessThan(600);
    }
  });

  test('what a stranger asks for is not found rather than forbidden', () => {
    expect(new Refusal('not-found').status).toBe(404);
  });

  test('a refusal is recognised by its code, and a bug is none', () => {
    const refusal = new Refusal('last-owner');
    expect(isRefusal(refusal)).toBe(true);
    expect(isRefusal(refusal, 'last-owner')).toBe(true);
    expect(isRefusal(refusal, 'not-found')).toBe(false);
    expect(isRefusal(new Error('last-owner'))).toBe(false);
  });

  test('message values are readable: plan names, whole minutes and megabytes, joined lists', () => {
    const [attempts, , seats, , , , size, type] = samples;
    expect(refusalMessageValues(attempts!).retryAfterMinutes).toBe(2);
    expect(refusalMessageValues(seats!)).toMatchObject({ plan: 'Free', limit: 3, liftedBy: 'Pro' });
    expect(refusalMessageValues(size!).maximumMegabytes).toBe(5);
    expect(refusalMessageValues(type!).accepted).toBe('PNG, JPEG');
  });
});
