import type Stripe from 'stripe';
import type { Decline } from './test-cards.ts';
import { makeId, seconds, type Stored, type World } from './world.ts';

const outcomes = {
  paid: {
    ...{ network_status: 'approved_by_network', reason: null, type: 'authorized' },
    seller_message: 'Payment complete.',
  },
  refused: { network_status: 'declined_by_network', type: 'issuer_declined' },
} as const;

/** The movement of money that an attempt at a payment is, with whether the bank agreed. */
export async function addCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  result: { status: 'succeeded' | 'pending' | 'failed'; decline?: Decline; mandate?: string | null },
): Promise<Stored<'charge'>> {
  const { status, decline, mandate = null } = result;
  const id = makeId(method.type === 'card' ? 'ch' : 'py');
  const outcome = {
    ...{ advice_code: null, network_advice_code: null, network_decline_code: null, risk_level: 'normal' },
    ...(decline
      ? { ...outcomes.refused, reason: decline.declineCode ?? decline.code, seller_message: decline.message }
      : outcomes.paid),
  };
  const charge = {
    ...{ id, object: 'charge', amount: intent.amount, amount_refunded: 0, application: null },
    amount_captured: status === 'failed' ? 0 : intent.amount,
    ...{ application_fee: null, application_fee_amount: null, billing_details: method.billing_details },
    balance_transaction: status === 'succeeded' ? makeId('txn') : null,
    ...{
      calculated_statement_descriptor: 'ASSIDU',
      captured: status !== 'failed',
      created: seconds(world.now),
    },
    ...{ currency: intent.currency, customer: intent.customer, description: intent.description },
    ...{ disputed: false, failure_balance_transaction: null, failure_code: decline?.code ?? null },
    ...{ failure_message: decline?.message ?? null, fraud_details: {}, livemode: false },
    ...{ metadata: intent.metadata, on_behalf_of: null, outcome, paid: status === 'succeeded' },
    ...{ payment_intent: intent.id, payment_method: method.id, payment_method_details: details() },
    ...{ radar_options: {}, receipt_email: null, receipt_number: null, receipt_url: null, refunded: false },
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/charges/${id}/refunds` },
    ...{ review: null, shipping: null, source: null, source_transfer: null, statement_descriptor: null },
    ...{ statement_descriptor_suffix: null, status, transfer_data: null, transfer_group: null },
  } as unknown as Stripe.Charge;
  const stored = await world.add('charge', charge);
  await world.emit(`charge.${status}`, charge);
  return stored;

  function details() {
    if (method.sepa_debit) {
      const { bank_code, branch_code, country, fingerprint, last4 } = method.sepa_debit;
      return {
        sepa_debit: { bank_code, branch_code, country, fingerprint, last4, mandate },
        type: 'sepa_debit',
      };
    }
    const { brand, country, exp_month, exp_year, fingerprint, funding, last4, checks } = method.card!;
    return {
      card: {
        ...{ amount_authorized: intent.amount, authorization_code: null, brand, checks, country, exp_month },
        ...{ exp_year, extended_authorization: { status: 'disabled' }, fingerprint, funding },
        ...{ incremental_authorization: { status: 'unavailable' }, installments: null, last4, mandate: null },
        ...{ multicapture: { status: 'unavailable' }, network: brand, network_token: { used: false } },
        ...{ network_transaction_id: null, transaction_link_id: null },
        overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
        ...{ regulated_status: 'unregulated', three_d_secure: null, wallet: null },
      },
      type: 'card',
    };
  }
}
