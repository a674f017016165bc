import fc from 'fast-check';
import { platformSeries, formatInvoiceNumber } from '~/domain/billing/invoice-number';
import type { InvoiceDocument, InvoiceLine, InvoiceParty, LineFacts } from '~/domain/billing/invoice';
import { vatTreatmentOf } from '~/domain/billing/vat-treatment';
import { addDays, daysBetween, monthlyPeriod } from '~/domain/calendar';
import { share } from '~/domain/money';
import { buyerParty, invoiceDocumentOf, sellerParty } from './invoice-document';

const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2025-01-01', count));
const seats = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200_000 }));
const unitPrice = fc.integer({ min: 1, max: 20_000 });
const number = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((sequence) => formatInvoiceNumber({ series: platformSeries, year: 2026, sequence }));
/** What people really type, and what they should not. */
const name = fc
  .oneof(
    fc.constantFrom('Łucja & Ζωή', 'Šárka <Öztürk> "SARL"', 'Київ Освіта', "L'Atelier ]]>", '株式会社'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  )
  .filter((text) => text.trim() !== '');

type Sellable = Pick<InvoiceLine, 'rule' | 'facts' | 'quantity' | 'unitPrice' | 'excludingVat'>;

const advance: fc.Arbitrary<Sellable> = fc
  .record({ from: day, seats: fc.option(seats), unitPrice })
  .map(({ from, seats, unitPrice }) => ({
    rule: 'P09',
    facts: { kind: 'advance', plan: 'business', seats, unitPrice, ...monthlyPeriod(from, 0) },
    quantity: seats ?? 1,
    unitPrice,
    excludingVat: (seats ?? 1) * unitPrice,
  }));

const prorated: fc.Arbitrary<Sellable> = fc
  .record({ from: day, seats, unitPrice, late: fc.nat({ max: 27 }), isUpgrade: fc.boolean() })
  .map(({ from, seats, unitPrice, late, isUpgrade }) => {
    const period = monthlyPeriod(from, 0);
    const daysInPeriod = daysBetween(period.from, period.to);
    const part = { day: addDays(from, late), days: daysInPeriod - late, daysInPeriod, to: period.to };
    const quantity = isUpgrade ? 1 : seats;
    const facts: LineFacts = isUpgrade
      ? {
          kind: 'upgrade',
          fromPlan: 'pro',
          toPlan: 'business',
          seats,
          monthlyBefore: 4900,
          monthlyAfter: 4900 + unitPrice,
          ...part,
        }
      : { kind: 'adjustment', plan: 'business', seats, unitPrice, from: period.from, ...part };
    return {
      rule: isUpgrade ? 'upgrade' : 'P10',
      facts,
      quantity,
      unitPrice,
      excludingVat: share(quantity * unitPrice, part.days, daysInPeriod),
    };
  });

const damages: fc.Arbitrary<Sellable> = fc
  .record({ from: day, days: fc.integer({ min: 1, max: 180 }), cents: fc.nat({ max: 1_000_000 }), number })
  .map(({ from, days, cents, number: invoiceNumber }) => ({
    rule: 'P11',
    facts:
      days > 170
        ? { kind: 'indemnity', invoiceNumber }
        : {
            kind: 'interest',
            invoiceNumber,
            base: 100_000,
            rate: 786,
            provisional: days % 2 === 0,
            from,
            to: addDays(from, days - 1),
            days,
          },
    quantity: 1,
    unitPrice: cents,
    excludingVat: cents,
  }));

const buyer: fc.Arbitrary<InvoiceParty> = fc
  .record({
    name,
    where: fc.constantFrom<Partial<InvoiceParty>>(
      {},
      { siret: null },
      { siren: null, siret: null, vatNumber: null, email: null },
      { country: 'DE', siren: null, siret: null, vatNumber: 'de 136 695 976', postalCode: '10115' },
      { country: 'GR', siren: null, siret: null, vatNumber: 'EL094259216', postalCode: '' },
      { country: 'BE', siren: null, siret: null, vatNumber: 'none' },
      { country: 'CH', siren: null, siret: null, vatNumber: 'CHE-116.281.710', email: null },
      { country: 'FR', postalCode: '97400' },
      { country: 'FR', postalCode: '97300', siren: null },
    ),
  })
  .map(({ name, where }) => ({ ...buyerParty, ...where, name }));

/** Issued documents of every kind, place and size that the platform may ever issue. */
export const arbitraryInvoice: fc.Arbitrary<InvoiceDocument> = fc
  .record({
    kind: fc.constantFrom('invoice' as const, 'credit-note' as const, 'late-payment' as const),
    sold: fc.array(fc.oneof(advance, prorated), { minLength: 1, maxLength: 8 }),
    late: fc.array(damages, { minLength: 1, maxLength: 4 }),
    isLate: fc.boolean(),
    buyer,
    number,
    credited: number,
    issuedOn: day,
    dueIn: fc.nat({ max: 60 }),
    period: fc.option(day.map((from) => monthlyPeriod(from, 0))),
    vatOnDebits: fc.boolean(),
  })
  .map(({ kind, sold, late, isLate, buyer, credited, issuedOn, dueIn, ...rest }) => {
    const isDamages = kind === 'late-payment' || (kind === 'credit-note' && isLate);
    const { vatCategory, vatRate } = isDamages
      ? { vatCategory: 'O' as const, vatRate: 0 }
      : vatTreatmentOf({ ...buyer, kind: 'company' }, sellerParty);
    const lines = (isDamages ? late : sold).map((line, index): InvoiceLine => {
      const { facts } = line;
      const credit = kind === 'credit-note' && facts.kind !== 'credit';
      return {
        ...line,
        key: `line:${index}`,
        facts: credit
          ? { kind: 'credit', of: facts, reason: index % 2 ? 'Double emploi <de> ligne' : null }
          : facts,
        vatCategory,
        vatRate,
      };
    });
    return invoiceDocumentOf({
      ...rest,
      kind,
      buyer,
      issuedOn,
      dueOn: addDays(issuedOn, dueIn),
      credits: kind === 'credit-note' ? { number: credited, issuedOn: addDays(issuedOn, -20) } : null,
      lines,
    });
  });
