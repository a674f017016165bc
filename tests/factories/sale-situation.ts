import fc from 'fast-check';
import type { OrderLine } from '~/domain/funding/order-content';
import type { FinalSettlement, SaleSituation, SoldAgreement, SoldOrder } from '~/domain/sales/sale-situation';

const line = (changes: Partial<OrderLine> = {}): OrderLine => ({
  ...{ kind: 'training', label: 'Formation', quantity: 1, unitPrice: 360_000, vatRate: 0, ...changes },
});

export const soldOrder: SoldOrder = {
  ...{ number: 'C2026-0001', title: 'Hygiène en cuisine', startsOn: '2026-11-10', endsOn: '2026-11-20' },
  ...{ timeZone: 'Europe/Paris', lines: [line()], advance: 10_000, isFunded: false, hasIndemnity: false },
  ...{
    subrogationFrom: 300_000,
    minutes: 840,
    people: [{ enrolmentId: 'e1', name: 'Ada Martin', left: false }],
  },
};

/** Granted in time, by subrogation. */
export function agreementOf(changes: Partial<SoldAgreement> = {}): SoldAgreement {
  return {
    ...{ id: 'a1', status: 'granted', number: 'DPC-42', receivedAt: new Date('2026-11-03T08:00:00Z') },
    ...{ subrogation: true, minutes: 840, hourlyRate: 5_000, cap: 300_000, people: 2, ...changes },
  } as SoldAgreement;
}

/** An order of 3,600.00 accepted before it begins, unless told otherwise. */
export function situationOf({
  order,
  ...changes
}: Partial<Omit<SaleSituation, 'order'>> & { order?: Partial<SoldOrder> } = {}): SaleSituation {
  return {
    order: { ...soldOrder, ...order },
    acceptedAt: new Date('2026-11-02T08:00:00Z'),
    firstSessionAt: new Date('2026-11-10T08:00:00Z'),
    ...{ agreements: [], settlement: null, cancellation: null, invoiced: [] },
    now: new Date('2026-11-04T08:00:00Z'),
    ...changes,
  };
}

const price = 360_001;

/** Any settlement of an order of that price, under two agreements. */
export const anySettlement: fc.Arbitrary<FinalSettlement> = fc
  .tuple(fc.nat({ max: price }), fc.nat({ max: price }), fc.nat({ max: price }))
  .map((cuts) => {
    const [one = 0, two = 0, three = 0] = cuts.toSorted((first, second) => first - second);
    const agreements = [
      { agreementId: 'a1', claimable: one, opco: one, reasons: [] },
      { agreementId: 'a2', claimable: two - one, opco: two - one, reasons: [] },
    ];
    const parts = { opco: two, clientTraining: three - two, indemnity: price - three };
    return { ...parts, agreements, amounts: [] };
  });

/** Orders of lines of several rates, advances of any share, agreements of any kind, settled in any way. */
export const anySituation: fc.Arbitrary<SaleSituation> = fc
  .record({
    advance: fc.nat({ max: 10_000 }),
    isFunded: fc.boolean(),
    hasIndemnity: fc.boolean(),
    taxed: fc.nat({ max: price }),
    expense: fc.nat({ max: 50_000 }),
    receivedAt: fc.constantFrom(new Date('2026-11-03T08:00:00Z'), new Date('2026-11-12T08:00:00Z')),
    status: fc.constantFrom('requested' as const, 'granted' as const, 'refused' as const),
    settlement: anySettlement,
    now: fc.constantFrom(new Date('2026-11-04T08:00:00Z'), new Date('2026-11-14T08:00:00Z')),
    acceptedAt: fc.option(fc.constant(new Date('2026-11-02T08:00:00Z'))),
  })
  .map(({ taxed, expense, receivedAt, status, settlement, now, acceptedAt, ...order }) => {
    const lines = [
      line({ unitPrice: price - taxed }),
      line({ unitPrice: taxed, vatRate: 2_000 }),
      line({ kind: 'expense', label: 'Déplacement', unitPrice: expense, vatRate: 2_000 }),
    ];
    const agreements = [agreementOf({ status, receivedAt }), agreementOf({ id: 'a2', status, receivedAt })];
    return situationOf({ order: { ...order, lines }, agreements, settlement, now, acceptedAt });
  });
