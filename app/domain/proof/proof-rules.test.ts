import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceHash, genesisHash, type EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { followLine, tellsOf, walkStart, withhold, type ChainWalk } from '~/domain/proof/evidence-lines';
import { asciiName, isSafePath, personName, uniquePaths } from '~/domain/proof/file-parts';
import { missingPiecesOf, type PiecesFacts } from '~/domain/proof/missing-pieces';
import { daysOfPerson, orderHours } from '~/domain/proof/order-file';
import { evidenceKeptUntil } from '~/domain/proof/retention';
import { anyFundedOrder } from '../../../tests/factories/any-funded-order';

test('names are ASCII, safe and told apart, whatever people are called', () => {
  expect(personName({ firstName: 'Łucja', lastName: 'Ștefănescu' })).toBe('STEFANESCU_Lucja');
  expect(asciiName('Œuvre & C° — 50 % d’été')).toBe('OEuvre_C_50_d_ete');
  expect(asciiName('测试')).toBe('sans_nom');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (names) => {
      const pathOf = uniquePaths();
      const paths = names.map((name) => pathOf('06_Certificats_realisation', asciiName(name), 'pdf'));
      expect(paths.every(isSafePath)).toBe(true);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }),
  );
});

test('paths that leave their folder are not safe', () => {
  for (const path of ['../a', '/a', 'a/../b', 'a//b', '', '.a', 'a/.b', 'C:\\a', 'a\\b', 'é.pdf', 'a b'])
    expect(isSafePath(path), path).toBe(false);
});

const chainOf = (payloads: readonly string[]): EvidenceRecord[] =>
  payloads.reduce<EvidenceRecord[]>((records, text) => {
    const facts = {
      ...{
        organizationId: 'o',
        stream: 'session:s',
        sequence: records.length + 1,
        kind: 'seen',
        source: 'room',
      },
      ...{ occurredAt: '2026-12-08T08:00:00.000Z', recordedAt: '2026-12-08T08:00:00.000Z' },
      ...{ payload: { text }, previousHash: records.at(-1)?.hash ?? genesisHash },
    };
    return [...records, { ...facts, hash: evidenceHash(facts) }];
  }, []);

function walk(lines: readonly string[]): ChainWalk | string {
  let at = walkStart;
  for (const line of lines) {
    const step = followLine(at, line);
    if (!step.follows) return step.problem;
    at = step.walk;
  }
  return at;
}

test('a chain holds with any of its records withheld, and breaks when one is left out or moved', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (texts, mask, at) => {
        const records = chainOf(texts);
        const lines = records.map((one, index) => JSON.stringify((mask >> index) % 2 ? withhold(one) : one));
        const whole = walk(lines);
        expect(whole).toMatchObject({ position: { sequence: texts.length, hash: records.at(-1)!.hash } });
        const place = at % (lines.length - 1);
        expect(walk(lines.filter((_, index) => index !== place))).toBe('sequence-gap');
      },
    ),
  );
});

test('records tell of outsiders by an id or a name; what a vendor wrote is taken to', () => {
  const told = tellsOf([{ ids: ['p2', 'm2'], name: 'Zoé "Z" Martin' }]);
  expect(told({ kind: 'seen', payload: { who: { participantId: 'p2' } } })).toBe(true);
  expect(told({ kind: 'countersigned', payload: { statement: '- Zoé "Z" Martin : présente' } })).toBe(true);
  expect(told({ kind: 'seen', payload: { who: { participantId: 'p1' } } })).toBe(false);
  expect(told({ kind: 'room-event', payload: {} })).toBe(true);
  expect(tellsOf([])({ kind: 'room-event', payload: {} })).toBe(false);
});

const complete: PiecesFacts = {
  ...{ today: '2027-01-10', endsOn: '2026-12-18', accepted: true, funded: true, signatory: true },
  agreements: [{ number: 'A1', granted: true, hasDocument: true }],
  participants: [{ name: 'Ada', minutes: 600, certified: true }],
  halfDays: [{ name: '8 décembre', unsigned: [], countersigned: true }],
  ...{ invoices: { opco: true, client: true }, due: { opco: 300_000, client: 60_000 } },
};
const missing = (facts: Partial<PiecesFacts>) =>
  missingPiecesOf({ ...complete, ...facts }).map(({ piece }) => piece);

test('a complete file lacks nothing; each piece that lacks is named with who can provide it', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ agreements: [] })).toEqual(['agreement']);
  expect(missing({ funded: false, agreements: [] })).toEqual([]);
  expect(missing({ agreements: [{ number: 'A1', granted: true, hasDocument: false }] })).toEqual([
    'agreement-document',
  ]);
  expect(missing({ halfDays: [{ name: '8', unsigned: ['Ben'], countersigned: false }] })).toEqual([
    ...['trainee-signature', 'countersignature'],
  ]);
  expect(missing({ participants: [{ name: 'Ben', minutes: 10, certified: false }] })).toEqual([
    'certificate',
  ]);
  expect(missing({ participants: [{ name: 'Ben', minutes: 0, certified: false }] })).toEqual([]);
  expect(missing({ signatory: false })).toEqual(['signatory']);
  expect(missing({ invoices: { opco: false, client: false } })).toEqual(['opco-invoice', 'client-invoice']);
  expect(missing({ invoices: { opco: false, client: false }, due: { opco: 0, client: 0 } })).toEqual([]);
  expect(missing({ today: '2026-12-18', invoices: { opco: false, client: false } })).toEqual(['not-over']);
});

test('what people carried out never exceeds what was planned, and is the same whatever the price is for', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      const one = orderHours({ ...facts, priceBasis: 'participant' }, asOf);
      const group = orderHours({ ...facts, priceBasis: 'group' }, asOf);
      expect(group.people).toEqual(one.people);
      for (const { planned, inPerson, remote, eLearning, halfDays } of one.people.values()) {
        expect(inPerson + remote + eLearning).toBeLessThanOrEqual(planned);
        expect(halfDays).toHaveLength(facts.halfDays.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('a participant’s days are those of the order while they held a place of it', () => {
  const order = { startsOn: '2026-12-01', endsOn: '2026-12-18' };
  const at = (day: string) => new Date(`${day}T12:00:00.000Z`);
  const days = (namedWithOrder: boolean, joined: string, left: string | null) =>
    daysOfPerson(
      order,
      { namedWithOrder, joinedAt: at(joined), leftAt: left ? at(left) : null },
      'Europe/Paris',
    );
  expect(days(true, '2026-11-20', null)).toEqual({ from: '2026-12-01', to: '2026-12-18' });
  expect(days(false, '2026-12-09', null)).toEqual({ from: '2026-12-09', to: '2026-12-18' });
  expect(days(true, '2026-11-20', '2026-12-10')).toEqual({ from: '2026-12-01', to: '2026-12-10' });
});

test('evidence is kept three years after the year of the last payment, or of the end', () => {
  expect(evidenceKeptUntil('2026-12-18', '2027-02-03')).toBe('2030-12-31');
  expect(evidenceKeptUntil('2026-12-18', '2026-11-03')).toBe('2029-12-31');
  expect(evidenceKeptUntil('2026-12-18', null)).toBe('2029-12-31');
});
