import autocannon from 'autocannon';
import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { steadyLoad } from './steady-load.ts';

// The learner's lesson page, signed in, on 1,000,000 stored completions: all it gives, then its times at 100/s.
const product = await startProduct();
const people = Array.from({ length: 400 }, (_, n) => ({
  organization: ((n * 7) % size.organizations) + 1,
  learner: (n % size.learners) + 1,
}));
const cookies = await openSessions(product.databaseUrl, people);
const requests = people.map(({ organization, learner }, n) => ({
  path: `/learn/courses/${id('enrolment', organization, learner)}/lessons/${id('lesson', organization, (n % 20) + 1)}`,
  headers: { cookie: cookies[n] ?? '', 'accept-language': 'fr', 'accept-encoding': 'gzip' },
}));

/** Runs a load and returns its latencies in ms, sorted, and what was not answered as it should. */
async function load(options: Partial<autocannon.Options>) {
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      { url: product.origin, requests, ...options } as autocannon.Options,
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    instance.on('response', (_client, _status, _bytes, ms) => latencies.push(ms));
  });
  latencies.sort((a, b) => a - b);
  return { perSecond: result.requests.average, latencies, bad: result.non2xx + result.errors };
}

await load({ connections: 16, duration: 5 });
const full = await load({ connections: 24, duration: 15 });
const steady = await steadyLoad(product.origin, requests, { perSecond: 100, seconds: 15 });
const bad = full.bad + steady.bad;
report('lesson-page.throughput', full.perSecond, 'requests/s', { n: full.latencies.length, bad });
report('lesson-page.p95', percentile(steady.latencies, 95), 'ms', { n: steady.latencies.length, rate: 100 });
report('lesson-page.memory', product.memoryMb(), 'MB');
await product.stop();
process.exitCode = bad > 0 ? 1 : 0;
