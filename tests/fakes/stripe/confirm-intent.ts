import type Stripe from 'stripe';
import { completeSession, successAddress } from './checkout-sessions.ts';
import { failPayment, settleCard } from './confirm-payment.ts';
import { completeSetup, refuseSetup } from './setup-intents.ts';
import { missing, StripeProblem } from './stripe-problem.ts';
import type { StripeStore } from './stripe-store.ts';
import type { World } from './world.ts';

export interface Whereabouts {
  intent: Stripe.SetupIntent | Stripe.PaymentIntent;
  /** Whether the bank waits for its holder's word. */
  waits: boolean;
  /** Where the person goes on, as it stands now. */
  onward: string;
  /** The product's page that a confirmation leads to in the end. */
  leadsTo: string;
  locale: string | null;
  last4: string;
}

const noWord = {
  setup: 'setup_intent_authentication_failure',
  payment: 'payment_intent_authentication_failure',
};
const message = 'We are unable to authenticate your payment method. Choose a different one and try again.';

/** What the person's word to their bank is about, and where they go afterwards. */
export async function whereTo(world: World, id: string): Promise<Whereabouts> {
  const setup = await world.find('setup_intent', id);
  const found = setup ?? (await world.find('payment_intent', id));
  if (!found) throw missing('intent', id);
  const { object: intent, hidden } = found;
  const session = hidden.sessionId ? await world.load('checkout.session', hidden.sessionId) : null;
  const method =
    typeof intent.payment_method === 'string'
      ? await world.find('payment_method', intent.payment_method)
      : null;
  const result = intent.status === 'succeeded' ? 'succeeded' : 'failed';
  const onward = session
    ? intent.status === 'succeeded'
      ? successAddress(session.object)
      : `/pay/${session.object.id}?refused=${intent.status === 'requires_action' ? '' : noWord.setup}`
    : returnAddress(hidden.returnUrl ?? '', intent, result);
  return {
    ...{ intent, waits: intent.status === 'requires_action', onward },
    leadsTo: session?.object.success_url ?? hidden.returnUrl ?? '',
    locale: session?.object.locale ?? null,
    last4: method?.object.card?.last4 ?? '',
  };
}

function returnAddress(
  address: string,
  intent: Stripe.SetupIntent | Stripe.PaymentIntent,
  result: 'succeeded' | 'failed',
): string {
  if (!URL.canParse(address)) return '/';
  const url = new URL(address);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '');
  url.searchParams.set('redirect_status', result);
  return url.href;
}

/** Gives the bank the holder's word; twice is once. Returns where the person goes on. */
export async function confirmIntent(store: StripeStore, id: string, confirmed: boolean): Promise<string> {
  try {
    await store.change(async (world) => {
      const setup = await world.find('setup_intent', id);
      const payment = setup ? null : await world.load('payment_intent', id);
      if ((setup ?? payment)?.object.status !== 'requires_action') return;
      if (setup) {
        const decline = { code: noWord.setup, declineCode: null, message };
        if (!confirmed) throw await refuseSetup(world, setup, decline);
        await completeSetup(world, setup);
        if (!setup.hidden.sessionId) return;
        const session = await world.load('checkout.session', setup.hidden.sessionId);
        const { object: method } = await world.load('payment_method', String(setup.object.payment_method));
        const { name, email } = method.billing_details;
        await completeSession(world, session, { name, email });
      } else if (payment) {
        const method = await world.load('payment_method', String(payment.object.payment_method));
        if (confirmed) return settleCard(world, payment, method);
        throw await failPayment(world, payment, method.object, {
          ...{ type: 'card_error', code: noWord.payment, message },
        });
      }
    });
  } catch (error) {
    if (!(error instanceof StripeProblem) || !error.keeps) throw error;
  }
  return (await store.change((world) => whereTo(world, id))).onward;
}
