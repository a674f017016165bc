/**
 * What the payment vendor holds and did, in our own words. Amounts are whole cents; currencies are lower-case ISO 4217
 * codes, as the vendor writes them.
 */

export type PaymentMethodKind = 'card' | 'sepa';

/** `pending` until the bank knows it, `inactive` once it has been revoked: no debit goes through then. */
export type MandateStatus = 'active' | 'pending' | 'inactive';

/** What a person signed to let their account be debited: the reference that their bank statement shows, and its page. */
export type Mandate = { id: string; reference: string; url: string; status: MandateStatus };

/** A card or an account to debit, kept by the vendor; `mandate` for accounts only. */
export type PaymentMethod = {
  id: string;
  kind: PaymentMethodKind;
  brand: string | null;
  last4: string;
  expMonth: number | null;
  expYear: number | null;
  /** The same for the same card or account, whoever registers it (P18). */
  fingerprint: string | null;
  country: string | null;
  holder: string | null;
  mandate: Mandate | null;
};

export type PaymentStatus = 'succeeded' | 'processing' | 'requires-action' | 'failed' | 'canceled';

/** Why the last attempt failed: the vendor's code, the bank's reason where it gave one, words for a person. */
export type PaymentFailure = { code: string; declineCode: string | null; message: string };

/** The code of a failure that the card's holder can mend by confirming with their bank. */
export const authenticationRequired = 'authentication_required';

/**
 * One payment as it stands. `requires-action`: the person goes to `actionUrl` to confirm with their bank.
 * `processing`: a debit that the bank will answer within days. `failed`: nothing moved; it may be confirmed again.
 */
export type Payment = {
  id: string;
  status: PaymentStatus;
  amount: number;
  currency: string;
  paymentMethodId: string | null;
  failure: PaymentFailure | null;
  actionUrl: string | null;
  metadata: Readonly<Record<string, string>>;
};

/** Keeping a payment method for later, without a payment. */
export type PaymentMethodSetup = {
  id: string;
  status: 'succeeded' | 'processing' | 'requires-action' | 'failed' | 'canceled';
  paymentMethodId: string | null;
  failure: PaymentFailure | null;
};

/** A visit to the vendor's page to register a payment method. `paymentMethod` once it has succeeded. */
export type SetupCheckout = {
  status: 'open' | 'complete' | 'expired';
  customerId: string | null;
  setupIntentId: string | null;
  paymentMethod: PaymentMethod | null;
};

/** A refund that has succeeded may still fail later, when the bank sends the money back. */
export type Refund = {
  id: string;
  status: 'pending' | 'requires-action' | 'succeeded' | 'failed' | 'canceled';
  amount: number;
  currency: string;
  paymentId: string | null;
  failureReason: string | null;
};

/** A person told their bank that they do not owe a payment; an inquiry has moved no money yet. */
export type Dispute = {
  id: string;
  status: 'inquiry' | 'inquiry-closed' | 'needs-response' | 'under-review' | 'won' | 'lost';
  amount: number;
  currency: string;
  reason: string;
  paymentId: string | null;
  openedAt: Date;
  evidenceDueBy: Date | null;
};

/** What the vendor tells by a webhook: which object changed, never how; the truth is fetched again. */
export type PaymentEvent = {
  id: string;
  type: string;
  objectId: string | null;
  objectKind: string;
  livemode: boolean;
};
