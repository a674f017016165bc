import { expireSession } from './checkout-sessions.ts';
import { loseDispute, openDispute } from './disputes.ts';
import { failPayment, succeed } from './confirm-payment.ts';
import { failRefund, settleRefund } from './refunds.ts';
import { businessNow, type StripeStore } from './stripe-store.ts';
import { accountScenarios, type AccountScenario, type AccountScenarioName } from './test-accounts.ts';
import { makeId, type Action, type World } from './world.ts';

const actions: Record<Action, (world: World, objectId: string) => Promise<unknown>> = {
  'settle-debit': settleDebit,
  'open-dispute': openDispute,
  'lose-dispute': loseDispute,
  'settle-refund': settleRefund,
  'fail-refund': failRefund,
  'expire-session': expireSession,
};

/**
 * Lets everything happen that is due by the business clock, in order, each once and dated by the moment it was due:
 * a clock moved on by weeks leaves the same history as one that ran. Returns whether anything happened.
 */
export async function settleDue(store: StripeStore): Promise<boolean> {
  const { rowCount } = await store.pool.query(
    `SELECT 1 FROM sandbox.stripe_due WHERE at <= ${businessNow} LIMIT 1`,
  );
  if (rowCount === 0) return false;
  return store.change(async (world) => {
    const until = world.now;
    for (let happened = false; ; happened = true) {
      const { rows } = await world.client.query<{ at: Date; action: Action; object_id: string }>(
        `DELETE FROM sandbox.stripe_due WHERE seq =
           (SELECT seq FROM sandbox.stripe_due WHERE at <= $1 ORDER BY at, seq LIMIT 1) RETURNING *`,
        [until],
      );
      const [due] = rows;
      if (!due) return happened;
      world.now = due.at;
      await actions[due.action](world, due.object_id);
    }
  });
}

/** The bank answers a debit, days after it was asked. */
async function settleDebit(world: World, chargeId: string): Promise<void> {
  const charge = await world.load('charge', chargeId);
  const payment = await world.load('payment_intent', String(charge.object.payment_intent));
  const method = await world.load('payment_method', String(charge.object.payment_method));
  const scenario: AccountScenario = accountScenarios[method.hidden.scenario as AccountScenarioName];
  const { failure } = scenario;
  if (failure) {
    Object.assign(charge.object, {
      ...{ status: 'failed', paid: false, captured: false, amount_captured: 0 },
      ...{ failure_code: failure.failureCode, failure_message: failure.message },
    });
    await world.save(charge);
    await world.emit('charge.failed', charge.object);
    const { code, message } = failure;
    await failPayment(world, payment, method.object, { type: 'card_error', code, message, charge: chargeId });
    return;
  }
  Object.assign(charge.object, { status: 'succeeded', paid: true, balance_transaction: makeId('txn') });
  await world.save(charge);
  await world.emit('charge.succeeded', charge.object);
  await succeed(world, payment, chargeId);
  if (scenario.disputed) await world.later(world.now, 'open-dispute', chargeId);
}
