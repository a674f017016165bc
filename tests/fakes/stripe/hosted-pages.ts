import express, { Router, type Request, type Response } from 'express';
import { completeSession, successAddress } from './checkout-sessions.ts';
import { confirmIntent, whereTo } from './confirm-intent.ts';
import type { Faults } from './faults.ts';
import { readEntered, refusalOnForm, type Method, type Problems, type Typed } from './hosted-forms.ts';
import { style } from './hosted-html.ts';
import type { HostedLanguage } from './hosted-texts.ts';
import { confirmView, mandateView, noticeView, payView } from './hosted-views.ts';
import { makeAccount, makeCard } from './payment-methods.ts';
import { confirmSetup } from './setup-intents.ts';
import { StripeProblem } from './stripe-problem.ts';
import type { StripeStore } from './stripe-store.ts';
import type { World } from './world.ts';

/** The pages that a person sees at Stripe: Checkout in `setup` mode, the bank's confirmation, a mandate. */
export function hostedPages(options: {
  store: StripeStore;
  faults: () => Faults;
  settle: () => Promise<unknown>;
  changed: () => void;
}): Router {
  const { store, faults, settle, changed } = options;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  router.get('/hosted.css', (_request, response) => void response.type('css').send(style));
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  router.get('/pay/:id', (request, response) => answer(request, response, showPay));
  router.post('/pay/:id', form, (request, response) => answer(request, response, takePay));
  router.get('/confirm/:id', (request, response) => answer(request, response, showConfirm));
  router.post('/confirm/:id', form, (request, response) => answer(request, response, takeConfirm));
  router.get('/mandates/:id', (request, response) => answer(request, response, showMandate));
  router.use((request, response) => say(response, 404, noticeView(languageOf(request, null), 'missing')));
  return router;

  function answer(
    request: Request,
    response: Response,
    work: (request: Request, response: Response) => Promise<void>,
  ): void {
    if (faults().mode === 'down') return say(response, 503, noticeView(languageOf(request, null), 'down'));
    void settle()
      .then(() => work(request, response))
      .catch((error: unknown) => {
        const isMissing = error instanceof StripeProblem && error.status === 404;
        if (!isMissing) console.error('A page of the Stripe sandbox failed:', error);
        say(
          response,
          isMissing ? 404 : 500,
          noticeView(languageOf(request, null), isMissing ? 'missing' : 'down'),
        );
      })
      .finally(changed);
  }

  async function showPay(request: Request, response: Response): Promise<void> {
    const session = await store.change((world) => world.load('checkout.session', idOf(request)));
    const refused = String(request.query.refused ?? '');
    const problems = refused ? refusalOnForm(refused, undefined) : {};
    respondPay(request, response, session.object, { status: refused ? 422 : 200, typed: {}, problems });
  }

  function respondPay(
    request: Request,
    response: Response,
    session: Awaited<ReturnType<typeof loadSession>>['object'],
    about: { status: number; typed: Typed; problems: Problems },
  ): void {
    const language = languageOf(request, session.locale);
    const { cancel_url: cancelUrl } = session;
    if (session.status === 'expired') return say(response, 410, noticeView(language, 'expired', cancelUrl));
    if (session.status === 'complete')
      return say(response, 200, noticeView(language, 'complete', successAddress(session)));
    const typed = { email: session.customer_details?.email ?? '', ...about.typed };
    const { problems } = about;
    const body = payView({ language, session, method: methodOf(request, session), typed, problems });
    say(response, about.status, body, session.success_url);
  }

  async function takePay(request: Request, response: Response): Promise<void> {
    const typed = request.body as Typed;
    const outcome = await store
      .change(async (world) => {
        const session = await loadSession(world, idOf(request));
        const { object } = session;
        if (object.status !== 'open') return { session: object };
        const read = readEntered(methodOf(request, object), typed, world.now);
        if ('problems' in read) return { session: object, problems: read.problems };
        const { entered } = read;
        const { name, email } = entered;
        const made =
          entered.kind === 'card'
            ? await makeCard(world, entered, { name, email })
            : await makeAccount(world, entered.iban, { name, email });
        const setup = await world.load('setup_intent', String(object.setup_intent));
        setup.object.payment_method = made.object.id;
        const acceptance = {
          online: { ip_address: request.ip ?? null, user_agent: request.get('User-Agent') ?? null },
          ...{ accepted_at: null, type: 'online' as const },
        };
        await confirmSetup(world, setup, { acceptance, returnUrl: `${world.address}/pay/${object.id}` });
        if (setup.object.status !== 'succeeded')
          return { session: object, to: `/confirm/${setup.object.id}` };
        return { session: object, to: await completeSession(world, session, { name, email }) };
      })
      .catch(async (error: unknown) => {
        if (!(error instanceof StripeProblem) || !error.keeps) throw error;
        const { code, decline_code: declineCode } = error.body as { code: string; decline_code?: string };
        const session = await store.change((world) => loadSession(world, idOf(request)));
        return { session: session.object, problems: refusalOnForm(code, declineCode) };
      });
    if ('to' in outcome && outcome.to) return response.redirect(303, outcome.to);
    const problems = ('problems' in outcome && outcome.problems) || {};
    respondPay(request, response, outcome.session, { status: 422, typed, problems });
  }

  async function showConfirm(request: Request, response: Response): Promise<void> {
    const found = await store.change((world) => whereTo(world, idOf(request)));
    if (!found.waits) return response.redirect(303, found.onward);
    const language = languageOf(request, found.locale);
    say(response, 200, confirmView({ language, intent: found.intent, last4: found.last4 }), found.leadsTo);
  }

  async function takeConfirm(request: Request, response: Response): Promise<void> {
    const { outcome } = request.body as Typed;
    const onward = await confirmIntent(store, idOf(request), outcome === 'complete');
    response.redirect(303, onward);
  }

  async function showMandate(request: Request, response: Response): Promise<void> {
    const body = await store.change(async (world) => {
      const { object: mandate } = await world.load('mandate', idOf(request));
      const { object: method } = await world.load('payment_method', String(mandate.payment_method));
      return mandateView(languageOf(request, null), mandate, method);
    });
    say(response, 200, body);
  }
}

const idOf = (request: Request) => request.params.id ?? '';
const loadSession = (world: World, id: string) => world.load('checkout.session', id);

function methodOf(request: Request, session: { payment_method_types: string[] }): Method {
  const types = session.payment_method_types.filter((type) => type === 'card' || type === 'sepa_debit');
  return types.find((type) => type === request.query.method) ?? types[0] ?? 'card';
}

/** The language that the session asks for, else the browser's. */
function languageOf(request: Request, locale: string | null | undefined): HostedLanguage {
  if (locale && locale !== 'auto') return locale.startsWith('fr') ? 'fr' : 'en';
  return request.acceptsLanguages('fr', 'en') === 'fr' ? 'fr' : 'en';
}

/** Sends a page that loads its own style and nothing else; its forms may lead on to where the person came from. */
function say(response: Response, status: number, body: string, onward?: string | null): void {
  const origins = onward && URL.canParse(onward) ? ` ${new URL(onward).origin}` : '';
  response
    .status(status)
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self'${origins}; frame-ancestors 'none'; base-uri 'none'`,
      ...{
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
    })
    .type('html')
    .send(body);
}
