import { z } from 'zod';
import { refusals, type RefusalCode } from '~/domain/refusals';
import { strictSchema } from '~/domain/strict-schema';
import { languageOf } from '~/http/language.server';
import type { ApiOperation } from '~/http/openapi-operation.server';
import { apiOperations } from '~/http/openapi-operations.server';
import { apiInputs, apiSchemas } from '~/http/openapi-schemas.server';
import { translator, type Language } from '~/locales/translator';
import { settings } from '~/platform/settings.server';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, made from the very schemas that check requests and shape answers. */
export function openApiDocument(request: Request): Json {
  const language = languageOf(request);
  const t = translator(language, 'api');
  const paths: Record<string, Json> = {};
  for (const operation of apiOperations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation, language) };
  }
  const tags = [
    'organization',
    'billing',
    'members',
    'courses',
    'enrolments',
    'sessions',
    'orders',
    'operator',
  ] as const;
  return {
    openapi: '3.1.0',
    info: { title: t('title'), version: '1', description: t('description') },
    servers: [{ url: `${settings.APP_URL}/api/v1` }],
    tags: tags.map((name) => ({ name, description: t(`tags.${name}`) })),
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: t('security') } },
      schemas: {
        ...mapValues(apiSchemas, (schema) => jsonSchema(schema, 'output')),
        ...mapValues(apiInputs, (schema) => jsonSchema(strictSchema(schema as z.ZodType), 'input')),
        Problem: jsonSchema(problemSchema, 'output'),
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: t('idempotency'),
          schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
          example: 'b7f3e1c2-4d5a-4b8e-9f10-2a6c8d7e5f44',
        },
      },
    },
  };
}

/** What every error answers, as `application/problem+json`. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
  details: z.record(z.string(), z.unknown()).optional(),
  reference: z.string().optional(),
});

const metByAny: readonly RefusalCode[] = [
  'api-token-invalid',
  'feature-not-in-plan',
  'not-allowed',
  'organization-ended',
  'organization-suspended',
  'too-many-attempts',
];
const metByQueries: readonly RefusalCode[] = ['invalid-input'];
const metByPosts: readonly RefusalCode[] = [
  'json-malformed',
  'body-too-large',
  'content-type-refused',
  'invalid-input',
  'idempotency-conflict',
  'idempotency-key-invalid',
];

function describe(operation: ApiOperation, language: Language): Json {
  const t = translator(language, 'api') as unknown as (key: string) => string;
  const { id, method, path, tag, query, body, answer } = operation;
  const parameters = [
    ...(path.includes('{id}')
      ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []),
    ...(query ? queryParameters(query) : []),
    ...(method === 'post' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary: t(`operations.${id}.summary`),
    description: t(`operations.${id}.description`),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: refTo(body.schema), example: body.example } },
          },
        }
      : {}),
    responses: {
      [answer.status]: answerOf(answer, t(`answers.${answer.status}`)),
      ...problemsOf(operation, language),
    },
  };
}

function answerOf(answer: ApiOperation['answer'], description: string): Json {
  if (answer.status === 204) return { description };
  if ('file' in answer)
    return { description, content: { [answer.file]: { schema: { type: 'string', format: 'binary' } } } };
  if ('schema' in answer)
    return { description, content: { 'application/json': { schema: refTo(answer.schema) } } };
  const page = {
    type: 'object',
    required: ['items', 'next'],
    properties: { items: { type: 'array', items: refTo(answer.pageOf) }, next: { type: ['string', 'null'] } },
  };
  return { description, content: { 'application/json': { schema: page } } };
}

/** One answer for each status, listing the codes it may carry. */
function problemsOf(
  { method, query, refusals: own }: ApiOperation,
  language: Language,
): Record<string, Json> {
  const codes = new Set([
    ...metByAny,
    ...(query ? metByQueries : []),
    ...(method === 'post' ? metByPosts : []),
    ...own,
  ]);
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = refusals[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const t = translator(language, 'refusals') as unknown as (key: string) => string;
  return Object.fromEntries(
    [...byStatus].map(([status, met]) => [
      String(status),
      {
        description: met.map((code) => `\`${code}\`: ${t(code)}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { allOf: [refTo('Problem'), { properties: { code: { enum: met } } }] },
          },
        },
      },
    ]),
  );
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(strictSchema(query), 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Formats say enough without their patterns; answers may gain fields, so theirs are open. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _version, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema: made }) => {
      if (made.format) delete made.pattern;
      if (io === 'output') delete made.additionalProperties;
    },
  });
  return json;
}

function refTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
