import { applyMigrations } from './migrate.mjs';
import { checkReachable } from './open-database.mjs';
import { startCluster } from './postgres.mjs';
import { step } from './steps.mjs';

/**
 * Opens and migrates the database of a supervisor: the server of DATABASE_URL, or the embedded one, which is started
 * again should it end by itself.
 * @param {{ DATABASE_URL?: string, DATA_DIR: string }} env
 * @param {(() => unknown)[]} undo
 */
export async function openOwnDatabase({ DATABASE_URL, DATA_DIR }, undo) {
  if (DATABASE_URL) {
    await checkReachable(DATABASE_URL);
    await migrate(DATABASE_URL);
    return DATABASE_URL;
  }
  const open = () => startCluster({ dataDir: DATA_DIR, log: console.log });
  let cluster = await step('Starting the database', 'Started the database', open);
  let restarting = Promise.resolve();
  const watch = setInterval(() => {
    if (cluster.alive()) return;
    console.error('The database ended unexpectedly: starting it again');
    restarting = restarting.then(async () => {
      if (!cluster.alive()) cluster = await open();
    });
    restarting = restarting.catch((error) => console.error(error.message));
  }, 1000);
  undo.push(async () => {
    clearInterval(watch);
    await restarting;
    await cluster.stop();
  });
  await migrate(cluster.url);
  return cluster.url;
}

/** @param {string} url */
async function migrate(url) {
  const applied = await applyMigrations(url);
  if (applied.length > 0) console.log(`Migrated the database: ${applied.join(', ')}`);
}
