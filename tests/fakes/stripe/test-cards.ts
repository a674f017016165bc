/** Why a bank says no: Stripe's code, and the bank's own reason. */
export interface Decline {
  code: string;
  declineCode: string | null;
  message: string;
}

/** How a card of Stripe's documentation behaves. Without a word on it, everything goes well. */
export interface CardScenario {
  number: string;
  /** The ids under which it is had without its number. */
  ids?: readonly string[];
  brand?: string;
  country?: string;
  funding?: 'credit' | 'debit' | 'prepaid';
  /** The bank refuses as soon as the card is registered. */
  refusedAtSetup?: Decline;
  /** The bank refuses payments, once confirmed where it asks for that. */
  refusedAtPayment?: Decline;
  /** The holder confirms with their bank when they register the card. */
  confirmsAtSetup?: true;
  /** The holder confirms payments: `on-session` when they are there, `unless-set-up` also when away, or `always`. */
  confirmsPayments?: 'on-session' | 'unless-set-up' | 'always';
  disputed?: 'fraudulent' | 'product_not_received' | 'inquiry';
  refunds?: 'later' | 'fail-later';
}

const declined = (declineCode: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
});
const generic = declined('generic_decline');
const insufficient = declined('insufficient_funds', 'Your card has insufficient funds.');
const own = (code: string, message: string): Decline => ({ code, declineCode: code, message });
export const expired = own('expired_card', 'Your card has expired.');
export const wrongCvc = own('incorrect_cvc', "Your card's security code is incorrect.");
export const processingError = own(
  'processing_error',
  'An error occurred while processing your card. Try again in a little bit.',
);
export const confirmationRequired: Decline = {
  ...{ code: 'authentication_required', declineCode: 'authentication_required' },
  message: 'Your card was declined. This transaction requires authentication.',
};

const refused = (number: string, decline: Decline, ...ids: string[]): CardScenario => ({
  ...{ number, ids, refusedAtSetup: decline, refusedAtPayment: decline },
});

const cards: readonly CardScenario[] = [
  { number: '4242424242424242', ids: ['visa'] },
  { number: '4000056655665556', ids: ['visa_debit'], funding: 'debit' },
  { number: '5555555555554444', ids: ['mastercard'], brand: 'mastercard' },
  { number: '2223003122003222', brand: 'mastercard' },
  { number: '5200828282828210', ids: ['mastercard_debit'], brand: 'mastercard', funding: 'debit' },
  { number: '5105105105105100', ids: ['mastercard_prepaid'], brand: 'mastercard', funding: 'prepaid' },
  { number: '378282246310005', ids: ['amex'], brand: 'amex' },
  { number: '371449635398431', brand: 'amex' },
  { number: '4000002500000003', ids: ['fr'], country: 'FR' },
  { number: '4000002760000016', ids: ['de'], country: 'DE' },
  { number: '4000000560000004', ids: ['be'], country: 'BE' },

  refused('4000000000000002', generic, 'visa_chargeDeclined', 'chargeDeclined'),
  refused(
    ...(['4000000000009995', insufficient] as const),
    ...['visa_chargeDeclinedInsufficientFunds', 'chargeDeclinedInsufficientFunds'],
  ),
  refused('4000000000009987', declined('lost_card'), 'visa_chargeDeclinedLostCard', 'chargeDeclinedLostCard'),
  refused(
    ...(['4000000000009979', declined('stolen_card')] as const),
    ...['visa_chargeDeclinedStolenCard', 'chargeDeclinedStolenCard'],
  ),
  refused('4000000000000069', expired, 'chargeDeclinedExpiredCard'),
  refused('4000000000000127', wrongCvc, 'chargeDeclinedIncorrectCvc'),
  refused('4000000000000119', processingError, 'chargeDeclinedProcessingError'),
  refused(
    ...(['4000000000006975', declined('card_velocity_exceeded')] as const),
    ...['visa_chargeDeclinedVelocityLimitExceeded', 'chargeDeclinedVelocityLimitExceeded'],
  ),
  refused('4100000000000019', declined('fraudulent'), 'radarBlock'),
  { number: '4000000000000341', ids: ['chargeCustomerFail'], refusedAtPayment: generic },

  {
    ...{ number: '4000002500003155', ids: ['authenticationRequiredOnSetup'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'unless-set-up' },
  },
  {
    ...{ number: '4000002760003184', ids: ['authenticationRequired'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'always' },
  },
  {
    ...{ number: '4000003800000446', ids: ['authenticationRequiredSetupForOffSession'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'on-session' },
  },
  {
    ...{ number: '4000008260003178', ids: ['authenticationRequiredChargeDeclinedInsufficientFunds'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'on-session', refusedAtPayment: insufficient },
  },
  {
    ...{ number: '4000000000003220', ids: ['threeDSecure2Required', 'threeDSecureRequired'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'unless-set-up' },
  },
  {
    ...{ number: '4000008400001629', ids: ['threeDSecureRequiredChargeDeclined'] },
    ...{ confirmsAtSetup: true, confirmsPayments: 'on-session', refusedAtPayment: generic },
  },
  { number: '4000000000003055', ids: ['threeDSecureOptional'] },

  { number: '4000000000000259', ids: ['createDispute'], disputed: 'fraudulent' },
  {
    ...{ number: '4000000000002685', ids: ['createDisputeProductNotReceived'] },
    disputed: 'product_not_received',
  },
  { number: '4000000000001976', ids: ['createDisputeInquiry'], disputed: 'inquiry' },
  { number: '4000000000007726', ids: ['pendingRefund'], refunds: 'later' },
  { number: '4000000000005126', ids: ['refundFail'], refunds: 'fail-later' },
];

export const cardByNumber: ReadonlyMap<string, CardScenario> = new Map(
  cards.map((card) => [card.number, card]),
);

/** `pm_card_visa`, and `tok_visa` where a card is made of a token. */
export const cardById: ReadonlyMap<string, CardScenario> = new Map(
  cards.flatMap((card) =>
    (card.ids ?? []).flatMap((id) => [[`pm_card_${id}`, card] as const, [`tok_${id}`, card] as const]),
  ),
);

/** Whether the digits of a card's number keep the check of Luhn. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
