import express from 'express';
import { createServer } from 'node:http';
import { listen } from '../listen.ts';
import { apiServer } from './api-server.ts';
import { noFaults, readFaults, type Faults } from './faults.ts';
import { hostedPages } from './hosted-pages.ts';
import { settleDue } from './settle-due.ts';
import { openStripeStore } from './stripe-store.ts';
import { webhookDelivery } from './webhook-delivery.ts';

const roundMs = 250;
const loopback = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

export interface StripeFake {
  url: string;
  secretKey: string;
  webhookSecret: string;
  setFaults: (faults: Partial<Faults>) => void;
  /** Lets events go that were held, and waits until all have been tried once. */
  releaseWebhooks: () => Promise<void>;
  /** Lets happen now what is due by the business clock. */
  settle: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Stripe on loopback: its interface, its hosted pages, its signed events. Its state is in the product's database and
 * follows the business clock. Faults are set by `setFaults` or by POST /faults, held events let go by POST
 * /webhooks/release.
 */
export async function startStripeFake(options: {
  databaseUrl: string;
  port?: number;
  /** Where events go; without it they are kept. */
  webhookUrl?: string;
  webhookSecret?: string;
  secretKey?: string;
}): Promise<StripeFake> {
  const { webhookSecret = 'whsec_of_the_sandbox', secretKey = 'sk_test_sandbox' } = options;
  let address = '';
  let faults = noFaults();
  const store = await openStripeStore(options.databaseUrl, () => address);
  const deliver = webhookDelivery({
    store,
    webhookUrl: options.webhookUrl,
    webhookSecret,
    faults: () => faults,
  });

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  const work = async () => {
    try {
      await settleDue(store);
      await deliver();
    } catch (error) {
      if (!stopped) console.error('The Stripe sandbox missed a round:', error);
    }
  };
  const goRound = () => {
    clearTimeout(timer);
    round = round.then(work).finally(() => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(goRound, roundMs);
    });
    return round;
  };
  const release = async () => {
    faults = { ...faults, holdWebhooks: false };
    await goRound();
  };

  const app = express();
  app.disable('x-powered-by');
  // A page open in the person's browser may not reach the vendor under another name.
  app.use((request, response, next) => {
    if (loopback.test(request.headers.host ?? '')) next();
    else response.status(403).end();
  });
  app.post('/faults', express.json(), (request, response) => {
    const asked = readFaults(request.body, faults);
    if (!asked) return void response.status(400).end();
    faults = asked;
    response.json(faults);
  });
  app.post('/webhooks/release', (_request, response) => void release().then(() => response.json(faults)));
  const settle = () => settleDue(store);
  app.use(apiServer({ store, secretKey, faults: () => faults, settle, changed: () => void goRound() }));
  app.use(hostedPages({ store, faults: () => faults, settle, changed: () => void goRound() }));

  const { url, stop } = await listen(createServer(app), options.port ?? 0);
  address = url;
  void goRound();
  return {
    ...{ url, secretKey, webhookSecret, releaseWebhooks: release },
    setFaults: (change) => (faults = { ...faults, ...change }),
    async settle() {
      await settleDue(store);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await stop();
      await round;
      await store.close();
    },
  };
}
