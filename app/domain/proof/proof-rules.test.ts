import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceHash, genesisHash, type EvidenceRecord } from '~/domain/evidence/evidence-hash';
import { followLine, tellsOf, walkStart, withhold, type ChainWalk } from '~/domain/proof/evidence-lines';
import { asciiName, isSafePath, personName, uniquePaths } from '~/domain/proof/file-parts';
import { missingPiecesOf, type PiecesFacts } from '~/domain/proof/missing-pieces';
import { daysOfPerson, orderHours } from '~/domain/proof/order-file';
import { isWithin, orderWindow } from '~/domain/proof/order-window';
import { evidenceKeptUntil, type PaidSoFar } from '~/domain/proof/retention';
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

const handedIn = { exists: true, lacking: [] };
const complete: PiecesFacts = {
  ...{ today: '2027-01-10', endsOn: '2026-12-18', funded: true, signatory: true, amendmentOffered: false },
  agreements: [{ number: 'A1', granted: true, hasDocument: true }],
  ...{ unconvoked: [], withoutRules: [] },
  halfDays: [{ name: '8 décembre', unsigned: [], attended: true, countersigned: true }],
  evaluations: { positioning: handedIn, needs: handedIn, attainment: handedIn, satisfaction: handedIn },
  ...{ invoiced: { opco: 300_000, client: 60_000 }, due: { opco: 300_000, client: 60_000 } },
};
const missing = (facts: Partial<PiecesFacts>) =>
  missingPiecesOf({ ...complete, ...facts }).map(({ piece, by, of }) => [piece, by, ...of].join(' '));

test('a complete file lacks nothing; each piece that lacks is named with who can provide it', () => {
  expect(missing({})).toEqual([]);
  expect(missing({ amendmentOffered: true })).toEqual(['amendment client']);
  expect(missing({ agreements: [] })).toEqual(['agreement opco']);
  expect(missing({ funded: false, agreements: [] })).toEqual([]);
  expect(missing({ agreements: [{ number: 'A1', granted: true, hasDocument: false }] })).toEqual([
    'agreement-document organization A1',
  ]);
  expect(missing({ unconvoked: ['Ben'], withoutRules: ['Ada'] })).toEqual([
    ...['convocation organization Ben', 'internal-rules organization Ada'],
  ]);
  expect(missing({ signatory: false })).toEqual(['signatory organization']);
});

test('only half-days at which somebody of the file was are to be signed and counter-signed', () => {
  const open = { name: '8', unsigned: ['Ben'], attended: true, countersigned: false };
  expect(missing({ halfDays: [open] })).toEqual([
    'trainee-signature learner 8 Ben',
    'countersignature trainer 8',
  ]);
  expect(missing({ halfDays: [{ ...open, unsigned: [], attended: false }] })).toEqual([]);
});

test('what learners are to hand in is asked of them, or of the organization where the training holds none', () => {
  const { evaluations } = complete;
  const ben = { exists: true, lacking: ['Ben'] };
  const none = { exists: false, lacking: ['Ben'] };
  expect(missing({ evaluations: { ...evaluations, positioning: ben, needs: none } })).toEqual([
    ...['positioning learner Ben', 'needs organization'],
  ]);
  const late = { ...evaluations, attainment: none, satisfaction: ben };
  expect(missing({ evaluations: late })).toEqual(['attainment organization', 'satisfaction learner Ben']);
  expect(missing({ today: '2026-12-18', evaluations: late })).toEqual(['not-over time']);
});

test('an invoice is missing until what is due was invoiced, whatever else was', () => {
  const both = ['opco-invoice organization', 'client-invoice organization'];
  expect(missing({ invoiced: { opco: 0, client: 59_999 } })).toEqual(both);
  expect(missing({ invoiced: { opco: 0, client: 0 }, due: { opco: 0, client: 0 } })).toEqual([]);
  expect(missing({ today: '2026-12-18', invoiced: { opco: 0, client: 0 } })).toEqual(['not-over time']);
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

test('evidence is kept three years after the year of the last payment, or of the end; longer where a funder asks', () => {
  const paid = { endsOn: '2026-12-18', lastPaidOn: null, isOpen: false, funderYears: null };
  const until = (more: Partial<PaidSoFar>) => evidenceKeptUntil({ ...paid, ...more }, '2029-05-01');
  expect(until({ lastPaidOn: '2027-02-03' })).toBe('2030-12-31');
  expect(until({ lastPaidOn: '2026-11-03' })).toBe('2029-12-31');
  expect(until({})).toBe('2029-12-31');
  expect(until({ isOpen: true })).toBe('2032-12-31');
  expect(until({ funderYears: 6 })).toBe('2032-12-31');
  expect(until({ funderYears: 1 })).toBe('2029-12-31');
});

test('what is of an order begins with the place in it, and ends with its last day but for surveys', () => {
  const order = { startsOn: '2026-12-01', endsOn: '2026-12-18' };
  expect(orderWindow(order, '2026-11-20')).toEqual({
    ...{ from: '2026-11-20', to: '2026-12-18', surveysTo: '2027-03-18' },
  });
  const { from, to } = orderWindow(order, '2026-12-08');
  expect([from, to]).toEqual(['2026-12-01', '2026-12-18']);
  const days = ['2026-11-30', '2026-12-01', '2026-12-18', '2026-12-19'];
  expect(days.map((day) => isWithin(day, from, to))).toEqual([false, true, true, false]);
});
