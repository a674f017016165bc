import express from 'express';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from '../listen.ts';
import { conferencePage } from './conference-page.ts';
import { conferences } from './conferences.ts';
import { externalApi } from './external-api.ts';
import { jaasDelivery, type JaasFaults } from './jaas-delivery.ts';
import { openJaasStore, type JaasConsoleAccount } from './jaas-store.ts';

const roundMs = 250;

export interface JaasFake {
  url: string;
  account: JaasConsoleAccount;
  setFaults: (faults: Partial<JaasFaults>) => void;
  stop: () => Promise<void>;
}

/**
 * JaaS on loopback: its console's account (GET /console/account), its script, conferences of one button, and signed
 * events. POST /faults holds, doubles or reorders events; POST /<AppID>/<room>/events has one told that did not happen.
 */
export async function startJaasFake(options: {
  databaseUrl: string;
  port?: number;
  /** Where events go; without it they are kept. */
  webhookUrl?: string;
}): Promise<JaasFake> {
  const store = await openJaasStore(options.databaseUrl);
  const { account } = store;
  const rooms = conferences(store);
  let faults: JaasFaults = { hold: false, duplicate: false, reorder: false };
  const deliver = jaasDelivery(store, options.webhookUrl, () => faults);

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const goRound = async (): Promise<void> => {
    try {
      await deliver();
    } catch (error) {
      if (!stopped) console.error('The JaaS sandbox missed a round:', error);
    }
    if (!stopped) timer = setTimeout(() => void (round = goRound()), roundMs);
  };
  let round = goRound();

  const app = express();
  app.disable('x-powered-by');
  app.get('/console/account', (_request, response) => void response.json(account));
  app.post('/faults', express.json(), (request, response) => {
    faults = { ...faults, ...(request.body as Partial<JaasFaults>) };
    response.json(faults);
  });
  app.use('/:appId', (request, response, next) => {
    if (request.params.appId === account.appId) next();
    else response.status(404).end();
  });
  app.get('/:appId/external_api.js', (_request, response) => {
    response.type('text/javascript').send(externalApi);
  });
  app.get('/:appId/:room', (request, response) => {
    const { appId, room } = request.params;
    const language = String(request.query.lang).startsWith('fr') ? 'fr' : 'en';
    response.type('html').send(conferencePage(language, `/${appId}/${encodeURIComponent(room)}`));
  });
  const text = express.text({ type: () => true });
  app.post('/:appId/:room/join', text, (request, response, next) => {
    rooms.join(request.params.room ?? '', String(request.body)).then((outcome) => {
      if ('refused' in outcome) response.status(403).send(outcome.refused);
      else response.json(outcome);
    }, next);
  });
  app.post('/:appId/:room/leave', text, (request, response, next) => {
    rooms.leave(request.params.room ?? '', String(request.body)).then(() => response.json({}), next);
  });
  app.post('/:appId/:room/events', express.json(), (request, response, next) => {
    const {
      type,
      data,
      at,
      key = randomUUID(),
      meeting = 'made-up',
    } = request.body as {
      type: string;
      data?: Record<string, unknown>;
      at?: string;
      key?: string;
      meeting?: string;
    };
    const news = { type, room: request.params.room ?? '', meeting, data: data ?? {} };
    store.tell(news, { key, ...(at && { at: new Date(at) }) }).then(() => response.json({ key }), next);
  });

  const { url, stop } = await listen(createServer(app), options.port ?? 0);
  return {
    ...{ url, account },
    setFaults: (change) => (faults = { ...faults, ...change }),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await stop();
      await round;
      await store.close();
    },
  };
}
