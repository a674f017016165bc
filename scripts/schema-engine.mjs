import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const root = fileURLToPath(new URL('..', import.meta.url));
export const schemaFolder = join(root, 'prisma/schema');
export const migrationsFolder = join(root, 'prisma/migrations');
export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine as WebAssembly: its command line would first download a native one.
 * @param {string} [url] a database; comparing two schemas needs none
 * @returns {Promise<{ engine: import('@prisma/schema-engine-wasm').SchemaEngine, close: () => Promise<void> }>}
 */
export async function openSchemaEngine(url) {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  if (!loaded) {
    const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
    const { instance } = await WebAssembly.instantiate(readFileSync(join(home, 'schema_engine_bg.wasm')), {
      './schema_engine_bg.js': glue,
    });
    glue.__wbg_set_wasm(instance.exports);
    /** @type {() => void} */ (instance.exports.__wbindgen_start)();
    loaded = true;
  }
  const { factory, close } = url ? wholeScripts(url) : noDatabase();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  return { engine, close };
}
let loaded = false;

/**
 * The adapter splits a script at every semicolon, which breaks function bodies and lets half a migration through:
 * give the whole of it to the server, which runs it as one transaction.
 * @param {string} url
 */
function wholeScripts(url) {
  const factory = new PrismaPg({ connectionString: url, max: 1 });
  /** @type {(() => Promise<void>)[]} */
  const closings = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    closings.push(() => connection.dispose());
    return connection;
  };
  // The engine holds its own lock on the database for as long as its connections live.
  const close = async () => {
    for (const closing of closings) await closing();
  };
  return { factory, close };
}

/** Answers the engine's opening question, whether the schema `public` exists, without a database. */
function noDatabase() {
  const factory = new PrismaPg({});
  const connection = {
    ...{ provider: factory.provider, adapterName: factory.adapterName },
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    startTransaction: () => Promise.reject(new Error('There is no database here.')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  };
  return { factory: Object.assign(factory, { connect: async () => connection }), close: async () => {} };
}

/** The schema's files as the engine takes them. @param {string} folder */
export function readSchema(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** Names of the migrations, oldest first. */
export function listMigrations() {
  const entries = readdirSync(migrationsFolder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The migrations as the engine takes them. @param {string} [upTo] the last one, all when not given */
export function readMigrations(upTo) {
  const names = listMigrations().filter((name) => upTo === undefined || name <= upTo);
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
