import { expect, test } from 'vitest';
import { runDueJobs } from '~/jobs/run-due-jobs.server';
import { runRequestedJob } from '~/jobs/run-requested-job.server';
import { forAccounts } from '~/platform/tenancy.server';
import { getJob } from '~/use-cases/lifecycle/get-job.server';
import { listJobs } from '~/use-cases/lifecycle/list-jobs.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { requestJobRun } from '~/use-cases/lifecycle/request-job-run.server';
import { createOperator } from '../../tests/factories/operator';

const reason = 'Tokens were left behind by the migration';
const signal = new AbortController().signal;

test('an operator has a job run at once: the worker finds the request, the log its reason', async () => {
  const operator = await createOperator();
  const yesterday = new Date(Date.now() - 24 * 3_600_000);
  await runDueJobs(yesterday);
  await requestJobRun(operator, { name: 'sweep-expired', reason }, { now: new Date() });
  const request = await forAccounts().outboxMessage.findFirstOrThrow({
    where: { kind: 'work', deliveredAt: null, payload: { path: ['name'], equals: 'run-job' } },
    orderBy: { id: 'desc' },
  });
  const { values } = request.payload as { values: Record<string, unknown> };
  await runRequestedJob(values, signal);

  const job = await getJob(operator, { name: 'sweep-expired' });
  expect(job).toMatchObject({ state: 'done', rhythm: { everyMinutes: 60 }, error: null });
  expect(job.result).toHaveProperty('sessions');
  expect(new Date(job.lastDueAt).getTime()).toBeGreaterThan(yesterday.getTime());
  const { items } = await listOperatorActs(operator, {});
  expect(items[0]).toMatchObject({ action: 'job.requested', reason, details: { name: 'sweep-expired' } });
});

test('a job that does not exist, or the heartbeat, is refused', async () => {
  const operator = await createOperator();
  for (const name of ['no-such-job', 'heartbeat']) {
    await expect(requestJobRun(operator, { name, reason }, { now: new Date() })).rejects.toThrow('not-found');
  }
  expect((await listJobs(operator)).map(({ name }) => name)).not.toContain('heartbeat');
});
