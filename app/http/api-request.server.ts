import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { strictSchema } from '~/domain/strict-schema';
import { fieldMessage } from '~/http/forms.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';

const maximumBodyBytes = 10 * 1024 * 1024;

/** What a call of the API asks to be remembered, for the use case's own transaction. */
export type ApiIdempotency = { key: string; body: unknown };

/** Reads the query by its schema; a parameter it does not name is refused, so that no misspelt filter is ignored. */
export function parseApiQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  return checked(request, schema, Object.fromEntries(new URL(request.url).searchParams));
}

/**
 * Reads a JSON body by the schema of its use case, closed against fields it does not name; without a body, an empty
 * object. Refuses with `content-type-refused`, `body-too-large`, `json-malformed` or `invalid-input` and its paths.
 */
export async function parseApiBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(request);
  if (
    text !== '' &&
    !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')
  ) {
    throw new Refusal('content-type-refused', { accepted: 'application/json' });
  }
  return checked(request, schema, text === '' ? {} : parseJson(text, request));
}

/**
 * The caller's `Idempotency-Key`, tied to the operation and to the member or operator, so that two connectors never
 * meet in one key; undefined without the header. Refuses with `idempotency-key-invalid`.
 */
export function idempotencyOf(
  request: Request,
  actor: ActorOf<'member'> | ActorOf<'operator'>,
  body: unknown,
): ApiIdempotency | undefined {
  const given = request.headers.get('Idempotency-Key');
  if (given === null) return undefined;
  const key = given.trim();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal('idempotency-key-invalid');
  const { pathname } = new URL(request.url);
  const holder = actor.kind === 'member' ? actor.membershipId : actor.userId;
  return { key: `${request.method} ${pathname} ${holder} ${key}`, body };
}

/** Refuses methods that an address does not have. */
export function allowMethods(request: Request, ...methods: readonly string[]): void {
  if (!methods.includes(request.method)) throw methodNotAllowed(...methods);
}

/** The refusal of a method, naming those that the address has. */
export function methodNotAllowed(...methods: readonly string[]): Refusal {
  const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return new Refusal('method-not-allowed', { allowed: allowed.join(', ') });
}

function checked<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = strictSchema(schema).safeParse(value);
  if (result.success) return result.data;
  const language = languageOf(request);
  const errors = result.error.issues.flatMap((issue) => {
    const message = fieldMessage(issue, language);
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return unknown.map((key) => ({
      path: [...issue.path, ...(key === null ? [] : [key])].join('.'),
      message,
    }));
  });
  throw new Refusal('invalid-input', { errors });
}

function parseJson(text: string, request: Request): unknown {
  try {
    return JSON.parse(text, storable) as unknown;
  } catch {
    const message = translator(languageOf(request), 'refusals')('json-malformed');
    throw new Refusal('json-malformed', { errors: [{ path: '', message }] });
  }
}

/** Neither PostgreSQL nor canonical JSON has a form for U+0000 and lone surrogates. */
function storable(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
    throw new SyntaxError('text without a form');
  return value;
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return '';
  const decoder = new TextDecoder('utf-8');
  let bytes = 0;
  let text = '';
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > maximumBodyBytes) throw new Refusal('body-too-large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
