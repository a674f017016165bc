import { AsyncLocalStorage } from 'node:async_hooks';
import { database } from '~/platform/database.server';
import type { Prisma } from '~/platform/generated/client';
import type { rawOperations } from '~/platform/tenancy-guard.server';
import { guardQuery, TenancyError } from '~/platform/tenancy-guard.server';

type RawOperation = (typeof rawOperations)[number];

/** What use cases and records query with: models only, each query checked by the tenancy guard. */
export type Tx = Omit<Prisma.TransactionClient, RawOperation>;

/** A guarded client outside a transaction: for reads, or to open a transaction with `inTransaction`. */
export type Database = Tx & { readonly organizationId: string | null };

const rawAllowed = new AsyncLocalStorage<true>();

/** Lets `raw-sql.server` alone run SQL on a guarded client. */
export function allowRawSql<Result>(run: () => Promise<Result>): Promise<Result> {
  return rawAllowed.run(true, async () => await run());
}

// Which operations answer rows, hence may answer their relations too.
const answersRows: ReadonlySet<string> = new Set([
  ...['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany'],
  ...['create', 'update', 'upsert', 'delete'],
]);

/**
 * Relations are read by a statement each, which is quick for many rows; a read that asks for `relationLoadStrategy:
 * 'join'` gets them in its own statement: for few rows with many relations.
 */
const withStrategy = (operation: string, args: object): object =>
  answersRows.has(operation) ? { relationLoadStrategy: 'query', ...args } : args;

function guarded(organizationId: string | null): Database {
  const refuseRaw = ({ args, query }: { args: unknown; query: (args: never) => Promise<unknown> }) => {
    if (!rawAllowed.getStore()) throw new TenancyError('raw SQL outside the listed files');
    return query(args as never);
  };
  const client = database.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          guardQuery(model, operation, args, organizationId);
          return query(withStrategy(operation, args) as typeof args);
        },
      },
      $queryRaw: refuseRaw,
      $queryRawUnsafe: refuseRaw,
      $executeRaw: refuseRaw,
      $executeRawUnsafe: refuseRaw,
    },
  });
  return Object.assign(client, { organizationId }) as unknown as Database;
}

/** The client of one organization: every query must name it, and no other. */
export function forOrganization(organizationId: string): Database {
  return guarded(organizationId);
}

const accounts = guarded(null);
const unguarded = database.$extends({
  query: {
    $allModels: {
      $allOperations: ({ operation, args, query }) => query(withStrategy(operation, args) as typeof args),
    },
  },
}) as unknown as Prisma.TransactionClient;

/** The client for what belongs to no organization (accounts, sessions, tokens, outbox). Tenant tables are refused. */
export function forAccounts(): Database {
  return accounts;
}

/**
 * The only way to query several organizations at once: sweeps and operators. The reason is for the reader;
 * each calling file is on the list in tests/architecture.
 */
export function acrossOrganizations(reason: string): Prisma.TransactionClient {
  if (reason.length < 10) throw new TenancyError('say why the query crosses organizations');
  return unguarded;
}
