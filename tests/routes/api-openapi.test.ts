import { expect, test } from 'vitest';
import { strictSchema } from '~/domain/strict-schema';
import { apiOperations } from '~/http/openapi-operations.server';
import { apiInputs } from '~/http/openapi-schemas.server';
import routes from '~/routes';
import { callApi } from '../setup/api-client';

type Operation = {
  operationId: string;
  summary: string;
  parameters?: { name?: string; $ref?: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object; additionalProperties?: boolean }> };
  security: object[];
};

const read = async () => (await callApi('GET /openapi.json')).body as Document;

test('the description is public, of OpenAPI 3.1, and asks for a bearer token', async () => {
  const reply = await callApi('GET /openapi.json');
  expect(reply).toMatchObject({ status: 200, body: { openapi: '3.1.0', security: [{ bearer: [] }] } });
  expect(reply.headers.get('Content-Type')).toMatch('application/json');
});

test('it describes each address of the API and none that does not exist', async () => {
  const { paths } = await read();
  const addresses = (await routes)
    .filter(({ file }) => /^routes\/api\/v1\/(?!openapi|unknown)/.test(file))
    .map(({ path = '' }) => `/${path.replace('api/v1/', '').replace(/:(\w+)/g, '{$1}')}`);
  expect(Object.keys(paths).sort()).toEqual(addresses.sort());
});

test('every reference leads somewhere', async () => {
  const document = await read();
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => (match[1] ?? '').split('/'));
  expect(references.length).toBeGreaterThan(20);
  for (const keys of references) {
    let place: unknown = document;
    for (const key of keys) place = Reflect.get(place as object, key);
    expect(place, keys.join('/')).toBeDefined();
  }
});

test('every POST takes an Idempotency-Key, every list a limit and a cursor, every call says what 401 means', async () => {
  const { paths } = await read();
  for (const methods of Object.values(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const names = (operation.parameters ?? []).map(({ name, $ref }) => name ?? $ref);
      if (method === 'post') expect(names).toContain('#/components/parameters/IdempotencyKey');
      if (operation.operationId.startsWith('list'))
        expect(names).toEqual(expect.arrayContaining(['limit', 'after']));
      expect(operation.responses['401']?.content).toHaveProperty('application/problem+json');
      expect(operation.responses['401']?.description).toContain('api-token-invalid');
    }
  }
});

test('bodies are closed, answers are open to fields to come', async () => {
  const { schemas } = (await read()).components;
  expect(schemas.RegisterMember).toMatchObject({ additionalProperties: false });
  expect(schemas.CreateCourse).toMatchObject({ additionalProperties: false });
  expect(schemas.Enrolment).not.toHaveProperty('additionalProperties');
  expect(schemas.Enrolment?.properties).toHaveProperty('minutesDone');
});

test('the examples pass the schemas they illustrate', () => {
  for (const { body } of apiOperations) {
    if (body)
      expect(strictSchema(apiInputs[body.schema]).safeParse(body.example).success, body.schema).toBe(true);
  }
});

test('it reads in the caller’s language', async () => {
  const french = (await callApi('GET /openapi.json', { headers: { 'Accept-Language': 'fr' } }))
    .body as Document;
  expect(french.paths['/me']?.get?.summary).toBe('Qui le jeton représente');
  expect((await read()).paths['/me']?.get?.summary).toBe('Whom the token stands for');
});
