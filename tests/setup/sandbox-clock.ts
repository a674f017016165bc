import { afterAll, beforeAll } from 'vitest';
import { setBusinessNow } from '~/platform/clock.server';
import { forAccounts } from '~/platform/tenancy.server';

/** Makes a test file's process a sandbox, whose clock shows real time again when the file is done. */
export function sandboxClock(): void {
  const before = process.env.SANDBOX;
  beforeAll(() => {
    process.env.SANDBOX = '1';
  });
  afterAll(async () => {
    await setBusinessNow(new Date());
    await forAccounts().jobSchedule.deleteMany({ where: { lastDueAt: { gt: new Date() } } });
    if (before === undefined) delete process.env.SANDBOX;
    else process.env.SANDBOX = before;
  });
}
