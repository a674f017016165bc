import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { evidenceHash, genesisHash, instantText, type EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { chainStart, followChain, verifyChain, verifyChainEnd } from '~/domain/evidence/verify-chain';

function chainOf(payloads: readonly JsonObject[]): EvidenceRecord[] {
  const records: EvidenceRecord[] = [];
  for (const [index, payload] of payloads.entries()) {
    const facts = {
      organizationId: 'org-1',
      stream: 'enrolment:e-1',
      sequence: index + 1,
      kind: 'lesson-completed',
      source: 'player',
      occurredAt: `2026-11-02T09:${String(index % 60).padStart(2, '0')}:00.000Z`,
      recordedAt: new Date(Date.UTC(2026, 10, 2, 9, index % 60, 1, 250)),
      payload,
      previousHash: records[index - 1]?.hash ?? genesisHash,
    };
    records.push({ ...facts, hash: evidenceHash(facts) });
  }
  return records;
}

const payload = fc
  .record({
    lessonId: fc.uuid(),
    minutes: fc.integer({ min: 1, max: 1440 }),
    note: fc.string({ unit: 'grapheme' }),
  })
  .map((value): JsonObject => value);

const payloads = fc.array(payload, { minLength: 2, maxLength: 12 });

describe('the hash of a record', () => {
  test('is the SHA-256 of its nine facts in canonical JSON', () => {
    // Computed apart, with sha256sum over the canonical text.
    const facts = {
      organizationId: 'o',
      stream: 'enrolment:e',
      sequence: 1,
      kind: 'launch',
      source: 'player',
      occurredAt: new Date(0),
      recordedAt: '1970-01-01T00:00:00.000Z',
      payload: { b: 1, a: 'é' },
      previousHash: genesisHash,
    };
    expect(evidenceHash(facts)).toBe('1eb31ff693b35cc0c332b28468c22024ac23782e6661acd6424a1b7ef50786b7');
  });

  test('does not change with what is no fact of it, nor with dates told as text', () => {
    const [record] = chainOf([{ minutes: 5 }]);
    const withId = { ...record!, id: 'whatever', recordedAt: instantText(record!.recordedAt) };
    expect(evidenceHash(withId)).toBe(record!.hash);
  });

  test.each([
    '2026-11-02T09:00:00Z',
    '2026-11-02T09:00:00.1234Z',
    '2026-11-02T10:00:00.000+01:00',
    'yesterday',
  ])('refuses the instant %s', (text) => {
    expect(() => instantText(text)).toThrow(TypeError);
  });
});

describe('a chain', () => {
  test('that was not touched is intact, and tells its length and last hash', () => {
    fc.assert(
      fc.property(payloads, (items) => {
        const records = chainOf(items);
        expect(verifyChain(records)).toEqual({
          intact: true,
          count: records.length,
          lastHash: records.at(-1)!.hash,
        });
      }),
    );
  });

  test('without records is intact', () => {
    expect(verifyChain([])).toEqual({ intact: true, count: 0, lastHash: genesisHash });
  });

  test('in which any fact of any record was changed is broken exactly there', () => {
    const change = fc.constantFrom<Partial<EvidenceRecord>>(
      { kind: 'lesson-viewed' },
      { source: 'import' },
      { occurredAt: '2026-11-03T00:00:00.000Z' },
      { recordedAt: '2026-11-03T00:00:00.000Z' },
      { recordedAt: 'no instant' },
      { payload: { minutes: 99_999 } },
      { hash: 'f'.repeat(64) },
    );
    fc.assert(
      fc.property(payloads, fc.nat(), change, (items, at, facts) => {
        const records = chainOf(items);
        const index = at % records.length;
        records[index] = { ...records[index]!, ...facts };
        expect(verifyChain(records)).toEqual({
          intact: false,
          sequence: index + 1,
          problem: 'content-changed',
        });
      }),
    );
  });

  test('in which one byte of the text of a record was changed is found', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.nat(), (items, at, place) => {
        const records = chainOf(items);
        const index = at % records.length;
        const lessonId = String(records[index]!.payload.lessonId);
        const offset = place % lessonId.length;
        const other = lessonId[offset] === '0' ? '1' : '0';
        const changed = lessonId.slice(0, offset) + other + lessonId.slice(offset + 1);
        records[index] = { ...records[index]!, payload: { ...records[index]!.payload, lessonId: changed } };
        expect(verifyChain(records).intact).toBe(false);
      }),
    );
  });

  test('from which any record was taken out is broken, at the end too when the head is known', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), (items, at) => {
        const records = chainOf(items);
        const last = records.at(-1)!;
        const index = at % records.length;
        const rest = records.toSpliced(index, 1);
        const verdict = verifyChain(rest, { sequence: last.sequence, hash: last.hash });
        expect(verdict).toEqual({
          intact: false,
          sequence: index === records.length - 1 ? index + 1 : index + 2,
          problem: index === records.length - 1 ? 'end-missing' : 'sequence-gap',
        });
      }),
    );
  });

  test('in which two records changed places is broken', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.nat(), (items, one, other) => {
        const records = chainOf(items);
        const first = one % records.length;
        const second = other % records.length;
        fc.pre(first !== second);
        [records[first], records[second]] = [records[second]!, records[first]!];
        expect(verifyChain(records)).toMatchObject({ intact: false, problem: 'sequence-gap' });
      }),
    );
  });

  test('whose rewritten record was hashed anew breaks at the next one', () => {
    const records = chainOf([{ minutes: 1 }, { minutes: 2 }, { minutes: 3 }]);
    const forged = { ...records[1]!, payload: { minutes: 200 } };
    records[1] = { ...forged, hash: evidenceHash(forged) };
    expect(verifyChain(records)).toEqual({ intact: false, sequence: 3, problem: 'previous-hash-mismatch' });
  });

  test('into which a record of another stream or organization was put is broken', () => {
    const records = chainOf([{ minutes: 1 }, { minutes: 2 }]);
    for (const foreign of [{ stream: 'enrolment:e-2' }, { organizationId: 'org-2' }]) {
      const forged = { ...records[1]!, ...foreign };
      forged.hash = evidenceHash(forged);
      expect(verifyChain([records[0]!, forged])).toEqual({
        intact: false,
        sequence: 2,
        problem: 'foreign-record',
      });
    }
  });

  test('can be followed page by page with nothing but its position', () => {
    const records = chainOf([{ minutes: 1 }, { minutes: 2 }, { minutes: 3 }]);
    let position = chainStart;
    for (const record of records) {
      const step = followChain(position, record);
      if (!step.follows) throw new Error(step.problem);
      position = step.position;
    }
    expect(verifyChainEnd(position, { sequence: 3, hash: records[2]!.hash }).intact).toBe(true);
    expect(verifyChainEnd(position, { sequence: 2, hash: records[1]!.hash })).toMatchObject({
      problem: 'end-missing',
    });
  });
});
