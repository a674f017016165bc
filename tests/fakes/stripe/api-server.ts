import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import express, { Router, type Request, type Response } from 'express';
import { endpoints, type Endpoint } from './endpoints.ts';
import { expand } from './expand.ts';
import type { Faults } from './faults.ts';
import { Parameters, parseForm } from './parameters.ts';
import { invalid, StripeProblem } from './stripe-problem.ts';
import type { StripeStore } from './stripe-store.ts';
import { makeId, type World } from './world.ts';

const slownessMs = 3_000;
const defaultVersion = '2026-10-28.endive';

type Answer = { status: number; body: object };

/** Stripe's interface: keys, versions, idempotency, expansion and errors in its shapes around the endpoints. */
export function apiServer(options: {
  store: StripeStore;
  secretKey: string;
  faults: () => Faults;
  /** Lets happen what is due before anything is read or changed. */
  settle: () => Promise<unknown>;
  changed: () => void;
}): Router {
  const { store, secretKey, faults, settle, changed } = options;
  const underWay = new Set<string>();
  const router = Router();
  router.use('/v1', express.text({ type: () => true, limit: '1mb' }), (request, response, next) => {
    response.set('Request-Id', makeId('req', 14));
    const given = Buffer.from(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const key = Buffer.from(secretKey);
    if (given.length === key.length && timingSafeEqual(given, key)) return next();
    const message = given.length > 0 ? 'Invalid API Key provided.' : 'You did not provide an API key.';
    send(response, problem(new StripeProblem(401, { type: 'invalid_request_error', message })));
  });
  router.use('/v1', (_request, response, next) => {
    const { mode } = faults();
    if (mode === 'down') {
      send(response, problem(new StripeProblem(503, { type: 'api_error', message: 'Stripe is down.' })));
    } else if (mode === 'slow') void wait(slownessMs).then(() => next());
    else next();
  });
  for (const [address, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = address.split(' ');
    const handler = (request: Request, response: Response) => void answer(request, response, endpoint);
    if (method === 'GET') router.get(path, handler);
    else if (method === 'POST') router.post(path, handler);
    else router.delete(path, handler);
  }
  router.use('/v1', (request, response) => {
    const message = `Unrecognized request URL (${request.method}: ${request.originalUrl}).`;
    send(response, problem(new StripeProblem(404, { type: 'invalid_request_error', message })));
  });
  return router;

  async function answer(request: Request, response: Response, endpoint: Endpoint): Promise<void> {
    const body = typeof request.body === 'string' ? request.body : '';
    const query = request.originalUrl.split('?')[1] ?? '';
    const form = parseForm(request.method === 'POST' ? body : query);
    const key = request.method === 'POST' ? (request.get('Idempotency-Key') ?? null) : null;
    const version = request.get('Stripe-Version') ?? defaultVersion;
    const about = { id: String(response.get('Request-Id')), key, version };
    const run = async (world: World): Promise<object> => {
      const network = { cardsAreDown: faults().mode === 'card-network-down' };
      const result = await endpoint(world, request.params.id ?? '', new Parameters(form), network);
      await expand(world, result, Array.isArray(form.expand) ? form.expand.map(String) : []);
      return result;
    };
    try {
      await settle();
      const work = `${request.method} ${request.path} ${body}`;
      const result = key === null ? await plain(run, about) : await once(key, work, run, about, response);
      if (faults().mode === 'answers-lost') request.socket.destroy();
      else send(response, result);
      if (request.method !== 'GET') changed();
    } catch (error) {
      console.error('The Stripe sandbox failed:', error);
      send(response, problem(new StripeProblem(500, { type: 'api_error', message: 'The sandbox failed.' })));
    }
  }

  async function plain(run: (world: World) => Promise<object>, about: World['request']): Promise<Answer> {
    try {
      return { status: 200, body: await store.change(run, about) };
    } catch (error) {
      return problem(error);
    }
  }

  /** The same key with the same parameters gives the same answer; only what was done is remembered. */
  async function once(
    key: string,
    work: string,
    run: (world: World) => Promise<object>,
    about: World['request'],
    response: Response,
  ): Promise<Answer> {
    const fingerprint = createHash('sha256').update(work).digest('hex');
    if (underWay.has(key)) {
      return problem(
        new StripeProblem(409, {
          ...{ type: 'idempotency_error', code: 'idempotency_key_in_use' },
          message: 'Another request with this idempotency key is under way.',
        }),
      );
    }
    underWay.add(key);
    try {
      const { rows } = await store.pool.query<Answer & { fingerprint: string }>(
        'SELECT fingerprint, status, body FROM sandbox.stripe_answer WHERE key = $1',
        [key],
      );
      const [known] = rows;
      if (known && known.fingerprint !== fingerprint) {
        const message =
          'Keys for idempotent requests can only be used with the parameters they were first used with.';
        return problem(new StripeProblem(400, { type: 'idempotency_error', message }));
      }
      if (known) {
        response.set('Idempotent-Replayed', 'true');
        return { status: known.status, body: known.body };
      }
      return await plain(async (world) => {
        try {
          const body = await run(world);
          await remember(world, key, fingerprint, { status: 200, body });
          return body;
        } catch (error) {
          if (error instanceof StripeProblem && error.keeps)
            await remember(world, key, fingerprint, problem(error));
          throw error;
        }
      }, about);
    } finally {
      underWay.delete(key);
    }
  }
}

async function remember(world: World, key: string, fingerprint: string, answer: Answer): Promise<void> {
  await world.client.query(
    `INSERT INTO sandbox.stripe_answer (key, fingerprint, status, body, answered_at) VALUES ($1, $2, $3, $4, now())`,
    [key, fingerprint, answer.status, JSON.stringify(answer.body)],
  );
}

function problem(error: unknown): Answer {
  if (error instanceof StripeProblem) return { status: error.status, body: { error: error.body } };
  // A text with U+0000, which the database cannot keep.
  if (error instanceof Error && Reflect.get(error, 'code') === '22P05')
    return problem(invalid('Invalid characters.'));
  throw error;
}

function send(response: Response, { status, body }: Answer): void {
  response.status(status).json(body);
}
