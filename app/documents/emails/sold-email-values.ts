import type { KeptCancellation } from '~/domain/funding/cancellation-inputs';
import type { AmendedChange } from '~/domain/funding/amended-changes';
import type { DocumentKind } from '~/domain/billing/invoice';
import type { ContestAnswer } from '~/domain/sales/sale-dispute';

export type OfOrganization = { organizationName: string; accentColour: string };

export type Times = { startsAt: string; endsAt: string };

/** What the e-mails about trainings that an organization sells need: to clients, their OPCO's agreement, trainees. */
export type SoldEmailValues = {
  /** Somebody of a client may follow what it bought. */
  'contact-invitation': OfOrganization & {
    clientName: string;
    inviterName: string;
    url: string;
    expiresOn: string;
  };
  /** The organization wrote to a client. */
  'client-answered': OfOrganization & {
    firstName: string;
    clientName: string;
    authorName: string;
    message: string;
    url: string;
  };
  /** A document for a client, which goes with it; `url` where its reader has a space of their own. */
  'sale-issued': OfSale & { credits: string | null; url: string | null };
  /** A document that is overdue (K34); `stage` from 1 on. */
  /** `hasAccount`: whether the document says where to pay. */
  'sale-reminder': OfSale & { stage: number; openCents: number; hasAccount: boolean; url: string | null };
  /** What was decided of what a client contested (K33): sums in cents with VAT, the documents that follow. */
  'contest-answered': OfSale & {
    decision: ContestAnswer['decision'];
    answeredCents: number;
    /** Left to pay of the document. */
    openCents: number;
    reason: string;
    numbers: string[];
    url: string | null;
  };
  /** An OPCO's agreement is missing before a training starts (K18); `cents` is what the client owes without it. */
  'funding-missing': OfOrganization & {
    space: 'client' | 'manage';
    number: string;
    title: string;
    clientName: string;
    startsOn: string;
    cents: number;
    currency: string;
    url: string;
  };
  /** A training is over and its settlement waits for so many signatures and half-days to counter-sign. */
  'settlement-waiting': OfOrganization & {
    number: string;
    title: string;
    clientName: string;
    signatures: number;
    countersignatures: number;
    /** This person was asked before. */
    again: boolean;
    url: string;
  };
  /** A quote or an amendment for the client's contact to accept (K01). */
  'order-offered': OfOrganization & {
    number: string;
    title: string;
    cents: number;
    currency: string;
    expiresOn: string | null;
    amends: boolean;
    url: string;
  };
  /** What became of an order, for the other side of it. */
  'order-news': OfOrganization & {
    what:
      | 'accepted'
      | 'declined'
      | 'cancelled'
      | 'refund-chosen'
      | 'places-asked'
      | 'postponement-asked'
      | 'postponement-refused'
      | 'opco-to-tell'
      | 'opco-asked'
      | 'agreement-sent';
    number: string;
    title: string;
    clientName: string;
    who: string;
    reason: string;
    url: string;
    /** The first day that a client wishes instead (K30). */
    wishedOn?: string;
    cancellation?: KeptCancellation & { mayChoose: boolean; currency: string };
  };
  /** A training that they were convoked to does not take place. */
  'training-cancelled': OfOrganization & {
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    url: string;
  };
  /** What an amendment changes of a training, for whoever takes part in it (K32): how it now stands. */
  'training-amended': OfOrganization & {
    courseTitle: string;
    changes: AmendedChange[];
    startsOn: string;
    endsOn: string;
    trainers: string[];
    content: string[];
    halfDays: (Times & { title: string; place: string })[];
    timeZone: string;
    url: string;
  };
  /** What a trainee is told before they begin (F5b), and where they are expected. */
  'training-convocation': OfOrganization & {
    courseTitle: string;
    clientName: string;
    startsOn: string;
    endsOn: string;
    minutes: number;
    trainers: string[];
    objectives: string;
    content: string[];
    evaluation: string;
    contact: string;
    disability: string;
    halfDays: (Times & { title: string; place: string })[];
    timeZone: string;
    equipmentUrl: string | null;
    rulesUrl: string | null;
    url: string;
  };
};

export type OfSale = OfOrganization & {
  documentKind: DocumentKind;
  number: string;
  orderNumber: string;
  cents: number;
  currency: string;
  dueOn: string;
};
