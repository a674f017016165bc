import { expect, test } from 'vitest';
import { verifyChain } from '~/domain/evidence/verify-chain';
import english from '~/locales/en/marketing.json';
import { sampleEvidence, sampleKinds } from './sample-evidence';

test('the chain shown to visitors is a true one, and altering any record is found', () => {
  expect(verifyChain(sampleEvidence)).toMatchObject({ intact: true, count: 4 });
  for (const [index, record] of sampleEvidence.entries()) {
    const altered = sampleEvidence.with(index, { ...record, payload: { minutes: 1 } });
    expect(verifyChain(altered)).toMatchObject({ intact: false, sequence: record.sequence });
  }
});

test('each of its records has its words', () => {
  expect(sampleEvidence.map(({ kind }) => kind)).toEqual([...sampleKinds]);
  expect(Object.keys(english.landing.proof.kinds).sort()).toEqual([...sampleKinds].sort());
});
