import { parseArgs } from 'node:util';
import { timetable } from '~/jobs/schedule.server';
import { businessNow } from '~/platform/clock.server';
import { closeDatabase } from '~/platform/database.server';
import { addOperator } from '~/use-cases/organizations/add-operator.server';
import { seed } from '../prisma/seed';

/** `seed`, `job <name> [--as-of ISO] [--dry-run]`, `operator add <email>`: run by scripts/ on the built product. */
async function main(argv: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [command, first, second] = positionals;
  if (command === 'seed') {
    await seed();
    return 0;
  }
  if (command === 'job') return runJob(first, values['as-of'], values['dry-run']);
  if (command === 'operator' && first === 'add' && second) {
    console.log(await addOperator({ email: second }, { now: await businessNow() }));
    return 0;
  }
  console.error('Commands: seed | job <name> [--as-of ISO] [--dry-run] | operator add <email>');
  return 1;
}

async function runJob(name: string | undefined, asOf: string | undefined, dryRun: boolean): Promise<number> {
  const job = timetable.find((line) => line.name === name);
  if (!job) {
    console.error(`There is no job "${name ?? ''}". Jobs: ${timetable.map((line) => line.name).join(', ')}.`);
    return 1;
  }
  const now = asOf ? new Date(asOf) : await businessNow();
  if (Number.isNaN(now.getTime())) {
    console.error(`--as-of wants an instant such as 2026-11-22T09:00:00Z, not "${asOf ?? ''}".`);
    return 1;
  }
  const changed = await job.run({ now, dryRun });
  console.log(JSON.stringify({ job: job.name, asOf: now.toISOString(), dryRun, ...changed }));
  return changed.broken ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2)).finally(closeDatabase);
