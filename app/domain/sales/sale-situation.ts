import type { SaleRule } from '~/domain/billing/invoice';
import type { IsoDay } from '~/domain/calendar';
import type { AgreementReason } from '~/domain/funding/agreement-standing';
import type { OrderLine } from '~/domain/funding/order-content';

export type SalePayer = 'client' | 'opco';

/** What a document is issued for. */
export const salePurposes = [
  'advance',
  'whole',
  'balance',
  'opco',
  'late-agreement',
  'unpaid-by-opco',
  'compensation',
  'correction',
  'late-payment',
] as const;

export type SalePurpose = (typeof salePurposes)[number];

/** An order as its content in force sells it. Amounts in cents without VAT, shares in basis points, days inclusive. */
export type SoldOrder = {
  number: string;
  title: string;
  startsOn: IsoDay;
  endsOn: IsoDay;
  timeZone: string;
  lines: readonly OrderLine[];
  /** Asked in advance at the signature (K22). */
  advance: number;
  /** Whether an OPCO is to pay a part. */
  isFunded: boolean;
  /** Whether its convention provides an indemnity for what is not delivered (F1). */
  hasIndemnity: boolean;
  /** Net price from which an OPCO pays the organization (K17). */
  subrogationFrom: number;
  /** Planned for each participant. */
  minutes: number;
  /** Whoever takes part or did, with whether they left since. */
  people: readonly { enrolmentId: string; name: string; left: boolean }[];
};

/** What an OPCO answered, as last amended. */
export type SoldAgreement = {
  id: string;
  status: 'requested' | 'granted' | 'refused';
  number: string;
  receivedAt: Date | null;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  people: number;
};

/** Of a final settlement what documents are made of. */
export type FinalSettlement = {
  opco: number;
  clientTraining: number;
  indemnity: number;
  agreements: readonly {
    agreementId: string;
    claimable: number;
    opco: number;
    /** Why it pays the organization nothing. */
    reasons: readonly AgreementReason[];
  }[];
  amounts: readonly { enrolmentId: string; agreementId: string; fundableMinutes: number }[];
};

/** A line of an issued document: negative in an avoir, which names the document it takes back from. */
export type InvoicedSaleLine = {
  invoiceId: string;
  creditsId: string | null;
  key: string;
  rule: string;
  cents: number;
  vatRate: number;
  /** Whether its rate is the order's; else the buyer's country or a seller without VAT says it. */
  byOrder: boolean;
};

/** All that what is to be invoiced follows from. */
export type SaleSituation = {
  order: SoldOrder;
  acceptedAt: Date | null;
  firstSessionAt: Date;
  agreements: readonly SoldAgreement[];
  settlement: FinalSettlement | null;
  /** Cents that the convention provides for a training cancelled (K30). */
  cancellation: { indemnity: number } | null;
  /** In the order in which they were issued. */
  invoiced: readonly InvoicedSaleLine[];
  now: Date;
};

export const clientKey = 'training:client';
export const compensationKey = 'compensation';
export const opcoKey = (agreementId: string) => `training:opco:${agreementId}`;
export const expenseKey = (index: number) => `expense:${index}`;

/** Of what a person gave up for good: no run asks for it again. */
export const waivedPrefix = 'waived:';

/** The key of a line, given up for good or not. */
export const plainKey = (key: string) =>
  key.startsWith(waivedPrefix) ? key.slice(waivedPrefix.length) : key;

/** What is due in all of one payer for one thing, whatever was invoiced of it. */
export type SaleAccount = {
  key: string;
  payer: SalePayer;
  agreementId: string | null;
  rule: SaleRule;
  cents: number;
};
