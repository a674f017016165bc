import type { InvoiceDocument, InvoiceLine, InvoiceParty } from '~/domain/billing/invoice';
import { invoiceTotals } from '~/domain/billing/invoice-totals';

export const sellerParty: InvoiceParty = {
  name: 'Assidu SAS',
  legalForm: 'SAS',
  shareCapitalCents: 5_000_000,
  registration: 'RCS Paris 303 265 045',
  siren: '303265045',
  siret: '30326504500017',
  vatNumber: 'FR40303265045',
  street: '12 rue de la Paix',
  postalCode: '75002',
  city: 'Paris',
  country: 'FR',
  email: 'facturation@assidu.example.org',
};

export const buyerParty: InvoiceParty = {
  name: 'Formations Łucja & Ζωή',
  legalForm: 'SARL',
  shareCapitalCents: null,
  registration: null,
  siren: '732829320',
  siret: '73282932000074',
  vatNumber: 'FR44732829320',
  street: '8 place Bellecour',
  postalCode: '69002',
  city: 'Lyon',
  country: 'FR',
  email: 'compta@formations.example.org',
};

/** A line of an issued document: twelve users for a month paid in advance, unless told otherwise. */
export function invoiceLineOf(changes: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    key: 'advance:2026-11-03',
    rule: 'P09',
    facts: {
      kind: 'advance',
      plan: 'business',
      seats: 12,
      unitPrice: 600,
      from: '2026-11-03',
      to: '2026-12-03',
    },
    quantity: 12,
    unitPrice: 600,
    vatRate: 2000,
    vatCategory: 'S',
    excludingVat: 7200,
    ...changes,
  };
}

/** An issued document whose totals are those of its lines: an invoice of one line unless told otherwise. */
export function invoiceDocumentOf(changes: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const lines = changes.lines ?? [invoiceLineOf()];
  return {
    kind: 'invoice',
    number: 'AS2026-000123',
    issuedOn: '2026-11-03',
    dueOn: '2026-11-03',
    period: { from: '2026-11-03', to: '2026-12-03' },
    credits: null,
    currency: 'EUR',
    seller: sellerParty,
    buyer: buyerParty,
    ...invoiceTotals(lines),
    lateInterestMultiplier: 3,
    indemnity: 4000,
    ...changes,
    lines,
  };
}
