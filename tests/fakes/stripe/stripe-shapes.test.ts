import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startStripeFake } from './start-stripe-fake';

const databaseUrl = process.env.DATABASE_URL ?? '';
const fake = await startStripeFake({ databaseUrl });
afterAll(() => fake.stop());

/** The fields that Stripe gives each kind of object. */
const fields: Record<string, string> = {
  customer: `
    address balance created currency default_source delinquent description discount email id
    invoice_prefix invoice_settings livemode metadata name next_invoice_sequence object phone
    preferred_locales shipping tax_exempt test_clock`,
  payment_method: `
    allow_redisplay billing_details card created customer customer_account id livemode metadata object
    type`,
  mandate: `
    customer_acceptance id livemode multi_use object payment_method payment_method_details status type`,
  setup_intent: `
    application automatic_payment_methods cancellation_reason client_secret created customer description
    excluded_payment_method_types flow_directions id last_setup_error latest_attempt livemode mandate
    metadata next_action object on_behalf_of payment_method payment_method_configuration_details
    payment_method_options payment_method_types single_use_mandate status usage`,
  payment_intent: `
    amount amount_capturable amount_details amount_received application application_fee_amount
    automatic_payment_methods canceled_at cancellation_reason capture_method client_secret
    confirmation_method created currency customer customer_account description
    excluded_payment_method_types id last_payment_error latest_charge livemode managed_payments metadata
    next_action object on_behalf_of payment_method payment_method_configuration_details
    payment_method_options payment_method_types processing receipt_email review setup_future_usage
    shipping source statement_descriptor statement_descriptor_suffix status transfer_data transfer_group`,
  charge: `
    amount amount_captured amount_refunded application application_fee application_fee_amount
    balance_transaction billing_details calculated_statement_descriptor captured created currency
    customer description disputed failure_balance_transaction failure_code failure_message fraud_details
    id livemode metadata object on_behalf_of outcome paid payment_intent payment_method
    payment_method_details receipt_email receipt_number receipt_url refunded refunds review shipping
    source source_transfer statement_descriptor statement_descriptor_suffix status transfer_data
    transfer_group`,
  refund: `
    amount balance_transaction charge created currency customer customer_account destination_details id
    metadata object payment_intent payment_method reason receipt_number source_transfer_reversal status
    transfer_reversal`,
  dispute: `
    amount balance_transactions charge created currency enhanced_eligibility_types evidence
    evidence_details id is_charge_refundable livemode metadata object payment_intent
    payment_method_details reason status`,
  'checkout.session': `
    adaptive_pricing after_expiration allow_promotion_codes amount_subtotal amount_total automatic_tax
    billing_address_collection cancel_url client_reference_id client_secret collected_information
    consent consent_collection created currency currency_conversion custom_fields custom_text customer
    customer_account customer_creation customer_details customer_email discounts expires_at id
    integration_identifier invoice invoice_creation livemode locale managed_payments metadata mode
    object origin_context payment_intent payment_link payment_method_collection
    payment_method_configuration_details payment_method_options payment_method_types payment_status
    permissions phone_number_collection recovered_from saved_payment_method_options setup_intent
    shipping_address_collection shipping_cost shipping_options status submit_type subscription
    success_url total_details ui_mode url wallet_options`,
  event: `
    api_version created data id livemode object pending_webhooks request type`,
};

const post = async (path: string, form: Record<string, string>) => {
  const headers = { Authorization: `Bearer ${fake.secretKey}`, 'Idempotency-Key': randomUUID() };
  const response = await fetch(`${fake.url}/v1/${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
  return (await response.json()) as { id: string };
};

test('each object has the fields that Stripe gives it', async () => {
  const customer = (await post('customers', { name: 'A', email: 'a@stripe.test' })).id;
  const types = {
    'allowed_payment_method_types[0]': 'card',
    'allowed_payment_method_types[1]': 'sepa_debit',
  };
  await post('checkout/sessions', { mode: 'setup', customer, ...types, success_url: 'http://localhost/' });
  await post('setup_intents', {
    ...{ customer, payment_method: 'pm_sepaDebit_success_fr', confirm: 'true', ...types },
    'mandate_data[customer_acceptance][type]': 'offline',
  });
  const pay = (method: string) =>
    post('payment_intents', {
      amount: '500',
      currency: 'eur',
      customer,
      confirm: 'true',
      payment_method: method,
    });
  await pay('pm_card_createDispute');
  await post('refunds', { payment_intent: (await pay('pm_card_visa')).id });
  await fake.settle();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ kind: string; data: object }>(
    'SELECT DISTINCT ON (kind) kind, data FROM sandbox.stripe_object ORDER BY kind, seq DESC',
  );
  await client.end();
  for (const [kind, names] of Object.entries(fields)) {
    const made = rows.find((row) => row.kind === kind)?.data ?? {};
    expect(Object.keys(made), kind).toEqual(expect.arrayContaining(names.trim().split(/\s+/)));
  }
});
