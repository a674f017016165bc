import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupBy } from '~/domain/group-by';
import { expensesOf, trainingPrice } from '~/domain/funding/order-price';
import { draftSale, type SaleDraft } from '~/domain/sales/sale-draft';
import { moveToClient, moveToOpco } from '~/domain/sales/sale-moves';
import type { FinalSettlement, InvoicedSaleLine, SaleSituation } from '~/domain/sales/sale-situation';
import { sum } from '~/domain/money';
import {
  agreementOf,
  anySettlement,
  anySituation,
  situationOf,
} from '../../../tests/factories/sale-situation';

/** The lines that issuing a draft leaves, after those there were. */
function issue(invoiced: readonly InvoicedSaleLine[], { documents, credits }: SaleDraft): InvoicedSaleLine[] {
  let next = new Set(invoiced.map(({ invoiceId }) => invoiceId)).size;
  const taken = credits.map(({ invoiceId, key, rule, cents, vatRate }) => {
    const avoirId = `avoir-${(next += 1)}`;
    const line = { key, rule, cents: -cents, vatRate, byOrder: true };
    return { invoiceId: avoirId, creditsId: invoiceId, ...line };
  });
  const issued = documents.flatMap(({ lines }) => {
    const invoiceId = `invoice-${(next += 1)}`;
    return lines.map(({ key, rule, cents, vatRate }) => ({
      invoiceId,
      creditsId: null,
      key,
      rule,
      cents,
      vatRate,
      byOrder: true,
    }));
  });
  return [...invoiced, ...taken, ...issued];
}

const settle = (situation: SaleSituation) => issue(situation.invoiced, draftSale(situation));
const under = (lines: readonly InvoicedSaleLine[], start: string) =>
  sum(lines.filter(({ key }) => key.startsWith(start)).map(({ cents }) => cents));

const settlement: FinalSettlement = {
  ...{ opco: 200_000, clientTraining: 100_000, indemnity: 60_000 },
  agreements: [{ agreementId: 'a1', claimable: 200_000, opco: 200_000, reasons: [] }],
  amounts: [{ enrolmentId: 'e1', agreementId: 'a1', fundableMinutes: 840 }],
};

describe('the names on a document', () => {
  const people = [
    { enrolmentId: 'e1', name: 'Ada Martin', left: true },
    { enrolmentId: 'e2', name: 'Jean Petit', left: false },
  ];
  const named = (document: SaleDraft['documents'][number] | undefined) => {
    const [facts] = document?.lines.map((line) => line.facts) ?? [];
    return facts?.kind === 'training' ? facts.people : [];
  };

  test('an OPCO pays for whoever left too, by name and minutes; a client reads who did not leave', () => {
    const situation = situationOf({ order: { people }, agreements: [agreementOf()], settlement });
    const { documents } = draftSale(situation);
    expect(named(documents.find(({ payer }) => payer === 'opco'))).toEqual([
      { name: 'Ada Martin', minutes: 840 },
    ]);
    expect(named(documents.find(({ purpose }) => purpose === 'balance'))).toEqual([
      { name: 'Jean Petit', minutes: null },
    ]);
  });
});

describe('the advance (K22)', () => {
  test('is a share of the price, at the acceptance', () => {
    const { documents } = draftSale(situationOf({ order: { advance: 3_000 } }));
    expect(documents).toMatchObject([{ kind: 'advance', purpose: 'advance', payer: 'client' }]);
    expect(documents[0]?.lines.map(({ cents, vatRate, rule }) => ({ cents, vatRate, rule }))).toEqual([
      { cents: 108_000, vatRate: 0, rule: 'K22' },
    ]);
  });

  test('is nothing before the acceptance', () => {
    expect(draftSale(situationOf({ acceptedAt: null })).documents).toEqual([]);
  });

  test('waits for the agreement of an OPCO that is expected', () => {
    expect(draftSale(situationOf({ order: { isFunded: true } })).documents).toEqual([]);
    const asked = { agreements: [agreementOf({ status: 'requested', receivedAt: null })] };
    expect(draftSale(situationOf({ order: { isFunded: true }, ...asked })).documents).toEqual([]);
  });

  test('that was issued stays while another OPCO is asked', () => {
    const order = { isFunded: true };
    const refused = agreementOf({ status: 'refused' });
    const invoiced = settle(situationOf({ order, agreements: [refused] }));
    const asked = agreementOf({ id: 'a2', status: 'requested', receivedAt: null });
    const awaiting = situationOf({ order, agreements: [refused, asked], invoiced });
    expect(draftSale(awaiting)).toEqual({ documents: [], credits: [] });
    const granted = agreementOf({ id: 'a2', cap: 150_000 });
    const answered = draftSale(situationOf({ order, agreements: [refused, granted], invoiced }));
    expect(answered.credits).toMatchObject([{ cents: 140_000, rule: 'K22' }]);
  });

  test('is then of what the OPCO leaves, at its cap, hours and rate', () => {
    const agreement = agreementOf({ cap: 150_000, minutes: 840, hourlyRate: 5_000, people: 2 });
    const drafted = draftSale(situationOf({ order: { isFunded: true }, agreements: [agreement] }));
    expect(drafted.documents[0]?.lines[0]?.cents).toBe(360_000 - 140_000);
  });

  test('is of everything once the OPCO refuses', () => {
    const agreements = [agreementOf({ status: 'refused' })];
    const drafted = draftSale(situationOf({ order: { isFunded: true }, agreements }));
    expect(drafted.documents[0]?.lines[0]?.cents).toBe(360_000);
  });

  test('below the threshold counts on no OPCO (K17)', () => {
    const order = { isFunded: true, subrogationFrom: 360_001 };
    const drafted = draftSale(situationOf({ order, agreements: [agreementOf()] }));
    expect(drafted.documents[0]?.lines[0]?.cents).toBe(360_000);
  });
});

test('without an agreement in time everything is invoiced on the first day (K20)', () => {
  const now = new Date('2026-11-10T08:00:00Z');
  const late = agreementOf({ receivedAt: now });
  for (const agreements of [[], [late]]) {
    const drafted = draftSale(situationOf({ order: { isFunded: true, advance: 3_000 }, agreements, now }));
    expect(drafted.documents).toMatchObject([
      { kind: 'advance', purpose: 'whole', lines: [{ rule: 'K20' }] },
    ]);
    expect(drafted.documents[0]?.lines[0]?.cents).toBe(360_000);
  }
});

test('an agreement in time that pays the client leaves the advance as it was agreed', () => {
  const now = new Date('2026-11-10T08:00:00Z');
  for (const [subrogation, subrogationFrom] of [
    [false, 300_000],
    [true, 360_001],
  ] as const) {
    const order = { isFunded: true, advance: 3_000, subrogationFrom };
    const drafted = draftSale(situationOf({ order, agreements: [agreementOf({ subrogation })], now }));
    expect(drafted.documents).toMatchObject([
      { purpose: 'advance', lines: [{ cents: 108_000, rule: 'K22' }] },
    ]);
  }
});

describe('an amendment that changes VAT rates', () => {
  const linesAt = (...rates: [number, number][]) =>
    rates.map(([vatRate, unitPrice]) => ({
      ...{ kind: 'training' as const, label: 'Formation', quantity: 1, unitPrice, vatRate },
    }));
  const taxed = { lines: linesAt([2_000, 360_000]) };
  const exempt = { lines: linesAt([0, 360_000]) };
  const bornAt = (lines: readonly InvoicedSaleLine[], rate: number) =>
    sum(lines.filter(({ vatRate }) => vatRate === rate).map(({ cents }) => cents));

  test.each([
    [taxed, exempt, 2_000, 0],
    [exempt, taxed, 0, 2_000],
  ])('takes back the old rate and asks for the new one at the same net', (before, order, old, rate) => {
    const invoiced = settle(situationOf({ order: before }));
    const { credits, documents } = draftSale(situationOf({ order, invoiced }));
    expect(credits).toMatchObject([{ invoiceId: 'invoice-1', cents: 360_000, vatRate: old }]);
    expect(documents).toMatchObject([
      { kind: 'advance', lines: [{ cents: 360_000, vatRate: rate, facts: { deducted: 0 } }] },
    ]);
    const after = issue(invoiced, { credits, documents });
    expect([bornAt(after, old), bornAt(after, rate)]).toEqual([0, 360_000]);
    expect(draftSale(situationOf({ order, invoiced: after }))).toEqual({ documents: [], credits: [] });
  });

  test('moves as much as its lines do, and a change of price with it', () => {
    const invoiced = settle(situationOf({ order: { lines: linesAt([2_000, 180_000], [0, 180_000]) } }));
    const order = { lines: linesAt([2_000, 100_000], [0, 200_000]) };
    const { credits, documents } = draftSale(situationOf({ order, invoiced }));
    expect(credits.map(({ vatRate, cents }) => [vatRate, cents])).toEqual([[2_000, 80_000]]);
    expect(documents[0]?.lines.map(({ vatRate, cents }) => [vatRate, cents])).toEqual([[0, 20_000]]);
  });

  test('does not ask again for what was given up, nor touch what the buyer’s country says', () => {
    const invoiced = settle(situationOf({ order: taxed }));
    const given = {
      creditsId: 'invoice-1',
      key: 'waived:training:client',
      rule: 'K22',
      byOrder: true,
    };
    const waived = [...invoiced, { ...given, invoiceId: 'avoir', cents: -360_000, vatRate: 2_000 }];
    const nothing = { documents: [], credits: [] };
    expect(draftSale(situationOf({ order: exempt, invoiced: waived }))).toEqual(nothing);
    const abroad = invoiced.map((line) => ({ ...line, vatRate: 0, byOrder: false }));
    expect(draftSale(situationOf({ order: taxed, invoiced: abroad }))).toEqual(nothing);
  });
});

describe('after the final settlement', () => {
  test('each payer is asked for its part, the indemnity on a document of its own (F1)', () => {
    const drafted = draftSale(situationOf({ order: { hasIndemnity: true }, settlement }));
    const sums = drafted.documents.map(({ kind, purpose, payer, lines }) => {
      return [kind, purpose, payer, sum(lines.map(({ cents }) => cents))];
    });
    expect(sums).toEqual([
      ['invoice', 'opco', 'opco', 200_000],
      ['invoice', 'balance', 'client', 100_000],
      ['compensation', 'compensation', 'client', 60_000],
    ]);
    expect(drafted.documents[0]?.lines[0]?.facts).toMatchObject({
      people: [{ name: 'Ada Martin', minutes: 840 }],
    });
  });

  test('nothing is asked for what was not delivered where the convention provides no indemnity', () => {
    const drafted = draftSale(situationOf({ settlement }));
    expect(drafted.documents.map(({ purpose }) => purpose)).toEqual(['opco', 'balance']);
  });

  test('an advance is deducted, and said so', () => {
    const invoiced = settle(situationOf({ order: { advance: 1_000 } }));
    const [, balance] = draftSale(situationOf({ settlement, invoiced })).documents;
    expect(balance?.lines[0]).toMatchObject({ cents: 64_000, facts: { deducted: 36_000 } });
  });

  test('what an advance is too high by is taken back from it', () => {
    const invoiced = settle(situationOf());
    const drafted = draftSale(situationOf({ settlement, invoiced }));
    expect(drafted.credits).toMatchObject([{ invoiceId: 'invoice-1', cents: 260_000, rule: 'K19' }]);
  });
});

test('a training cancelled gives the advance back, and asks for the indemnity that is provided (K30)', () => {
  const invoiced = settle(situationOf());
  const cancelled = { cancellation: { indemnity: 50_000 }, invoiced };
  expect(draftSale(situationOf(cancelled))).toMatchObject({ documents: [], credits: [{ cents: 360_000 }] });
  const provided = draftSale(situationOf({ ...cancelled, order: { hasIndemnity: true } }));
  expect(provided.documents).toMatchObject([
    { kind: 'compensation', lines: [{ cents: 50_000, rule: 'K30' }] },
  ]);
});

test('what an OPCO does not pay is asked of the client, and stays so (K21)', () => {
  const invoiced = settle(situationOf({ settlement }));
  const open = new Map([['invoice-1', 200_000]]);
  const move = moveToClient(situationOf({ settlement, invoiced }), 'a1', open);
  expect(move).toMatchObject({ cents: 200_000, document: { payer: 'client', lines: [{ rule: 'K21' }] } });
  const after = issue(invoiced, { documents: [move!.document], credits: move!.credits });
  expect(draftSale(situationOf({ settlement, invoiced: after }))).toEqual({ documents: [], credits: [] });
  expect([under(after, 'training:opco'), under(after, 'training:client')]).toEqual([0, 300_000]);
  expect(moveToClient(situationOf({ settlement, invoiced: after }), 'a1', open)).toBeNull();
});

test('what an OPCO did pay stays with it (K21)', () => {
  const invoiced = settle(situationOf({ settlement }));
  const move = moveToClient(situationOf({ settlement, invoiced }), 'a1', new Map([['invoice-1', 80_000]]));
  expect(move).toMatchObject({ cents: 80_000, credits: [{ invoiceId: 'invoice-1', cents: 80_000 }] });
  const after = issue(invoiced, { documents: [move!.document], credits: move!.credits });
  expect([under(after, 'training:opco'), under(after, 'training:client')]).toEqual([120_000, 180_000]);
  expect(draftSale(situationOf({ settlement, invoiced: after }))).toEqual({ documents: [], credits: [] });
});

test('an agreement that came late is taken into account by hand, and stays so (K20)', () => {
  const late: FinalSettlement = {
    ...settlement,
    ...{ opco: 0, clientTraining: 300_000 },
    agreements: [{ agreementId: 'a1', claimable: 200_000, opco: 0, reasons: ['agreement-late'] }],
  };
  const invoiced = settle(situationOf({ settlement: late }));
  const move = moveToOpco(situationOf({ settlement: late, invoiced }), 'a1');
  expect(move).toMatchObject({ cents: 200_000, document: { payer: 'opco', agreementId: 'a1' } });
  const after = issue(invoiced, { documents: [move!.document], credits: move!.credits });
  expect(draftSale(situationOf({ settlement: late, invoiced: after }))).toEqual({
    documents: [],
    credits: [],
  });
  expect(moveToOpco(situationOf({ settlement: late, invoiced: after }), 'a1')).toBeNull();
  expect(under(after, 'training:opco')).toBe(200_000);
});

test('an agreement without subrogation or below the threshold is never moved to its OPCO (K17)', () => {
  for (const reason of ['no-subrogation', 'below-threshold'] as const) {
    const agreement = { agreementId: 'a1', claimable: 200_000, opco: 0 };
    for (const reasons of [[reason], ['agreement-late' as const, reason]]) {
      const unpaid = {
        ...settlement,
        opco: 0,
        clientTraining: 300_000,
        agreements: [{ ...agreement, reasons }],
      };
      const invoiced = settle(situationOf({ settlement: unpaid }));
      expect(moveToOpco(situationOf({ settlement: unpaid, invoiced }), 'a1')).toBeNull();
    }
  }
});

test('whatever was invoiced before, the end is each one’s part, and a second run changes nothing', () => {
  fc.assert(
    fc.property(anySituation, fc.array(anySettlement, { maxLength: 3 }), (situation, corrections) => {
      let invoiced = settle({ ...situation, settlement: null });
      for (const correction of [...corrections, situation.settlement]) {
        const now = { ...situation, settlement: correction, invoiced };
        for (const { cents } of draftSale(now).credits) expect(cents).toBeGreaterThan(0);
        invoiced = settle(now);
        expect(draftSale({ ...now, invoiced })).toEqual({ documents: [], credits: [] });
        for (const [, lines] of groupBy(invoiced, (line) => line.creditsId ?? line.invoiceId)) {
          expect(sum(lines.map(({ cents }) => cents))).toBeGreaterThanOrEqual(0);
        }
      }
      const { settlement: last, order, cancellation } = situation;
      if (!last || !situation.acceptedAt) return;
      const training = under(invoiced, 'training:');
      expect(training).toBe(last.opco + last.clientTraining);
      expect(under(invoiced, 'training:opco')).toBe(last.opco);
      expect(under(invoiced, 'expense:')).toBe(sum(expensesOf(order.lines).map((one) => one.excludingVat)));
      expect(cancellation).toBeNull();
      if (order.hasIndemnity)
        expect(training + under(invoiced, 'compensation')).toBe(trainingPrice(order.lines));
    }),
  );
});
