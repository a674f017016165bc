import type { Prisma } from '~/platform/generated/client';
import { dataModel } from '~/platform/data-model.server';

/** Tables that belong to no organization. Everything else is tenant data; the architecture test reads this list. */
export const sharedModels: readonly string[] = [
  'User',
  'Session',
  'AuthToken',
  'RecoveryCode',
  'RateLimit',
  'AccountMembership',
  'Operator',
  'ApiTokenKey',
  'CertificateCode',
  'Installation',
  'BusinessClock',
  'OutboxMessage',
  'JobSchedule',
  'OperatorAuditEntry',
  'PlanVersion',
  'InterestRate',
  'InvoiceSeries',
  'WebhookEvent',
  'ContractAgenda',
  'AccountLink',
  'RecoveredArchive',
  'Purge',
  'ArchivedDocument',
  'ForceMajeure',
  'ClockMove',
  'JaasApp',
  'Outage',
  'SessionAgenda',
  'LearningAgenda',
  'CalendarFeed',
  'SigningLink',
  'AccountContact',
  'FundingAgenda',
  'AuditLinkKey',
];

/** Thrown when a query would leave its organization: always a bug, never shown. */
export class TenancyError extends Error {
  override name = 'TenancyError';
}

type Fields = ReadonlyMap<string, { relationTo: string | null }>;
const models: ReadonlyMap<string, Fields> = dataModel;

export const isTenantModel = (model: string) => model !== 'Organization' && !sharedModels.includes(model);

/**
 * Refuses every query that does not name `organizationId` as a plain string, or names another, in each `where`,
 * `create` and `cursor`; that moves a row to an organization; that writes through relations; or that reaches tenant
 * rows from a table shared by all. With `organizationId` null, tenant tables are out of reach altogether.
 */
export function guardQuery(
  model: string,
  operation: string,
  args: unknown,
  organizationId: string | null,
): void {
  const fields = models.get(model);
  if (!fields) throw new TenancyError(`${model} is not a model`);
  const refuse = (why: string): never => {
    throw new TenancyError(`${model}.${operation}: ${why}`);
  };
  const input = isObject(args) ? args : {};
  for (const rows of [input.data, input.create, input.update]) refuseRelationWrites(fields, rows, refuse);

  if (!isTenantModel(model) && model !== 'Organization') {
    refuseTenantRelations(fields, input, refuse);
    if (organizationId) refuseOthers([input.where, input.data, input.create], organizationId, refuse);
    return;
  }
  if (organizationId === null) return refuse('tenant data asked without an organization');

  const key = model === 'Organization' ? 'id' : 'organizationId';
  if (creates.has(operation)) {
    for (const row of rowsOf(input.data)) requireKey(row, key, organizationId, refuse);
  } else {
    requireWhere(input.where, key, organizationId, refuse);
  }
  if (operation === 'upsert') requireKey(input.create, key, organizationId, refuse);
  if (updates.has(operation)) {
    for (const row of [...rowsOf(input.data), input.update]) {
      if (isObject(row) && key in row) refuse(`${key} may not be written`);
    }
  }
  if (input.cursor !== undefined) requireWhere(input.cursor, key, organizationId, refuse);
  const { data: _data, create: _create, update: _update, ...reads } = input;
  refuseOthers([reads], organizationId, refuse);
}

const creates = new Set(['create', 'createMany', 'createManyAndReturn']);
const updates = new Set(['update', 'updateMany', 'updateManyAndReturn', 'upsert']);

type Refuse = (why: string) => never;
type Input = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const rowsOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [data]);

function requireKey(row: unknown, key: string, organizationId: string, refuse: Refuse): void {
  if (!isObject(row) || row[key] !== organizationId) refuse(`${key} must be the client's organization`);
}

/** Accepts the key at the top of `where`, or inside one of its compound keys. */
function requireWhere(where: unknown, key: string, organizationId: string, refuse: Refuse): void {
  if (!isObject(where)) return refuse('a where with the organization is required');
  const named = where[key] === organizationId;
  const compound = Object.entries(where).some(
    ([name, value]) => name.startsWith('organizationId_') && isObject(value) && value[key] === organizationId,
  );
  if (!named && !compound) refuse(`where must name ${key} as the client's organization`);
}

function refuseRelationWrites(fields: Fields, rows: unknown, refuse: Refuse): void {
  for (const row of rowsOf(rows)) {
    if (!isObject(row)) continue;
    for (const name of Object.keys(row)) {
      if (fields.get(name)?.relationTo) refuse(`writes through the relation ${name}`);
    }
  }
}

function refuseTenantRelations(fields: Fields, input: Input, refuse: Refuse): void {
  for (const part of [input.include, input.select, input.where, input.orderBy]) {
    for (const object of rowsOf(part)) {
      if (!isObject(object)) continue;
      for (const [name, value] of Object.entries(object)) {
        if (name === '_count') refuse('counts through relations');
        if (name === 'AND' || name === 'OR' || name === 'NOT') {
          refuseTenantRelations(fields, { where: value }, refuse);
          continue;
        }
        const target = fields.get(name)?.relationTo;
        if (!target) continue;
        if (isTenantModel(target) || target === 'Organization') refuse(`reaches tenant data through ${name}`);
        const next = models.get(target);
        if (next && isObject(value))
          refuseTenantRelations(next, { ...value, where: value.where ?? value }, refuse);
      }
    }
  }
}

/** Anywhere in what is read, an organization that is named is the client's own, as a plain string. */
function refuseOthers(values: readonly unknown[], organizationId: string, refuse: Refuse): void {
  for (const value of values) {
    if (Array.isArray(value)) refuseOthers(value, organizationId, refuse);
    else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'organizationId' && typeof inner !== 'boolean' && !isSort(inner)) {
          if (inner !== organizationId) refuse('names another organization');
        } else refuseOthers([inner], organizationId, refuse);
      }
    }
  }
}

const isSort = (value: unknown) => value === 'asc' || value === 'desc';

/** Raw SQL goes through `raw-sql.server`, whose callers are listed and tested. */
export const rawOperations = [
  '$queryRaw',
  '$queryRawUnsafe',
  '$executeRaw',
  '$executeRawUnsafe',
] as const satisfies (keyof Prisma.TransactionClient)[];
