import type { IsoDay } from '~/domain/calendar';
import type { PlanCode } from '~/domain/billing/plan-codes';

/**
 * `invoice` and `credit-note` (avoir, which names the invoice it corrects) carry VAT; `late-payment` holds interest
 * and indemnity, which are outside VAT and never share a document with other lines (P13, F1).
 */
export const invoiceKinds = ['invoice', 'credit-note', 'late-payment'] as const;

export type InvoiceKind = (typeof invoiceKinds)[number];

/**
 * Of an organization's own sales, beside those of the platform: `advance` asks for money before anything is delivered
 * (acompte, type 386), `compensation` for what was sold and not delivered (dédit, F1), which shares a document with
 * nothing else.
 */
export const saleKinds = ['advance', 'compensation'] as const;

export const documentKinds = [...invoiceKinds, ...saleKinds] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** VAT categories of EN 16931: standard rate, exempt, reverse charge, outside the scope. */
export type VatCategory = 'S' | 'E' | 'AE' | 'O';

/** What a line is for, from which its words are made in either language. Amounts are cents ex VAT. */
export type LineFacts =
  /** A period paid in advance, on the users registered the day it begins (P09); `seats` null for a flat price. */
  | { kind: 'advance'; plan: PlanCode; seats: number | null; unitPrice: number; from: IsoDay; to: IsoDay }
  /** The high-water mark of seats rose on `day`, for the days left of the period, that day included (P10). */
  | {
      kind: 'adjustment';
      plan: PlanCode;
      seats: number;
      unitPrice: number;
      day: IsoDay;
      days: number;
      daysInPeriod: number;
      from: IsoDay;
      to: IsoDay;
    }
  /** A dearer plan from `day` on: the difference between two monthly amounts for the days left. */
  | {
      kind: 'upgrade';
      fromPlan: PlanCode;
      toPlan: PlanCode;
      seats: number | null;
      monthlyBefore: number;
      monthlyAfter: number;
      day: IsoDay;
      days: number;
      daysInPeriod: number;
      to: IsoDay;
    }
  /** Data recovered after a Test (P05). */
  | { kind: 'recovery'; requestId: string }
  /** Late interest on a sum with VAT, from and to both included, within one half-year (P11, F12). */
  | {
      kind: 'interest';
      invoiceNumber: string;
      base: number;
      rate: number;
      provisional: boolean;
      from: IsoDay;
      to: IsoDay;
      days: number;
    }
  /** A payer's part of a training sold to a client; names and minutes where an OPCO wants them (F9). */
  | TrainingFacts
  /** Expenses of in-person sessions, as the order says them (K11). */
  | { kind: 'expense'; label: string; orderNumber: string }
  /** What the convention provides for what was not delivered (K12, F1). */
  | { kind: 'compensation'; title: string; orderNumber: string; from: IsoDay; to: IsoDay }
  /** Fixed recovery indemnity, once for each invoice (P13). */
  | { kind: 'indemnity'; invoiceNumber: string }
  /** What a credit note takes back of a line; `of` is that line's facts, absent when a sum is taken off the whole. */
  | { kind: 'credit'; of: Exclude<LineFacts, { kind: 'credit' }> | null; reason: string | null };

/** Days are half-open, minutes for each participant. */
export type TrainingFacts = {
  kind: 'training';
  part: 'advance' | 'whole' | 'balance' | 'opco' | 'unpaid-by-opco';
  title: string;
  orderNumber: string;
  from: IsoDay;
  to: IsoDay;
  minutes: number;
  /** Of an advance, in basis points. */
  share: number | null;
  agreementNumber: string | null;
  people: readonly { name: string; minutes: number | null }[];
  /** What was invoiced before of the same part, in cents without VAT. */
  deducted: number;
};

/** The rules that lines of an organization's own sales rest on. */
export const saleRules = ['K11', 'K12', 'K16', 'K19', 'K20', 'K21', 'K22', 'K30', 'K34', 'F1'] as const;

export type SaleRule = (typeof saleRules)[number];

/** The contract rule a line rests on. */
export type LineRule = 'P05' | 'P09' | 'P10' | 'P11' | 'P13' | 'P14' | 'upgrade' | SaleRule;

export type InvoiceLine = {
  /** What is paid for, the same at every computation: `advance:2026-11-03`. Unique among an organization's due lines. */
  key: string;
  rule: LineRule;
  facts: LineFacts;
  /** How many, at most 4 decimals, as a decimal number. */
  quantity: number;
  /** Cents ex VAT for one, before proration. */
  unitPrice: number;
  /** Basis points. */
  vatRate: number;
  vatCategory: VatCategory;
  /** Cents; in a credit note positive too: the document's kind takes it back. */
  excludingVat: number;
};

/** Seller or buyer as written on the document, whatever happens to their data later (P22). */
export type InvoiceParty = {
  name: string;
  legalForm: string | null;
  shareCapitalCents: number | null;
  /** `RCS Paris 123 456 782` */
  registration: string | null;
  siren: string | null;
  siret: string | null;
  vatNumber: string | null;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  email: string | null;
};

export type VatBreakdown = {
  vatCategory: VatCategory;
  vatRate: number;
  excludingVat: number;
  vat: number;
};

/** An issued document, complete: enough to draw it and to write its XML, without asking anything else. */
export type InvoiceDocument = {
  kind: DocumentKind;
  number: string;
  issuedOn: IsoDay;
  dueOn: IsoDay;
  /** The service's period where there is one: `to` is the next billing date. */
  period: { from: IsoDay; to: IsoDay } | null;
  /** What a credit note corrects. */
  credits: { number: string; issuedOn: IsoDay } | null;
  currency: string;
  seller: InvoiceParty;
  buyer: InvoiceParty;
  lines: InvoiceLine[];
  vat: VatBreakdown[];
  excludingVat: number;
  vatTotal: number;
  includingVat: number;
  /** The late interest named on the document: legal rate times this (3 by P11). */
  lateInterestMultiplier: number;
  /** The fixed indemnity named on the document, in cents (P13). */
  indemnity: number;
  /** The seller chose to pay VAT when it invoices; otherwise VAT on services is due when they are paid (F11). */
  vatOnDebits?: boolean;
  /** What an organization's own documents say beyond the platform's. */
  sale?: SaleMentions;
};

/** Frozen with the document, as its parties are (P22). */
export type SaleMentions = {
  orderNumber: string;
  /** The buyer's own reference: an OPCO's agreement number. */
  buyerReference: string | null;
  iban: string | null;
  bic: string | null;
  /** The provider's declaration of activity (F6). */
  declaration: { number: string; prefecture: string | null } | null;
  /** `#rrggbb` */
  accentColour: string;
  /** Its seller charges no VAT (art. 293 B). */
  vatFranchise?: boolean;
  /** Basis points over the ECB's rate that late payment costs a year (F12, K34). */
  interestPoints: number;
};
