import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { openClient } from './steady-load.ts';

// Lessons marked done over HTTP, each by its own learner and once: the transaction with its evidence.
const product = await startProduct();
const seconds = 15;
const together = 12;
const warmUp = 300;
const people = Array.from({ length: 6000 }, (_, n) => ({
  organization: (n % size.organizations) + 1,
  learner: (Math.floor(n / size.organizations) + (process.pid % 90)) % size.learners || 1,
}));
const cookies = await openSessions(product.databaseUrl, people);
const lesson = size.done + 1 + (Math.floor(process.pid / 90) % (size.modules * size.lessons - size.done));

const client = openClient(product.origin);
let next = 0;
let bad = 0;

async function complete(): Promise<number> {
  const position = next++;
  const person = people[position % people.length] ?? { organization: 1, learner: 1 };
  const path = `/learn/courses/${id('enrolment', person.organization, person.learner)}/lessons/${id('lesson', person.organization, lesson)}/complete`;
  const began = performance.now();
  const status = await client.ask({
    path,
    method: 'POST',
    headers: {
      cookie: cookies[position % people.length] ?? '',
      origin: product.origin,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  if (status !== 200) bad += 1;
  return performance.now() - began;
}

const latencies: number[] = [];
const until = (done: () => boolean, keep: boolean) =>
  Promise.all(
    Array.from({ length: together }, async () => {
      while (!done() && next < people.length) {
        const ms = await complete();
        if (keep) latencies.push(ms);
      }
    }),
  );

await until(() => next >= warmUp, false);
const began = performance.now();
await until(() => performance.now() - began > seconds * 1000, true);
const elapsed = (performance.now() - began) / 1000;
latencies.sort((a, b) => a - b);
report('complete-lesson.throughput', latencies.length / elapsed, 'requests/s', {
  n: latencies.length,
  together,
  bad,
});
report('complete-lesson.p99', percentile(latencies, 99), 'ms', { n: latencies.length });
report('complete-lesson.memory', product.memoryMb(), 'MB');
client.close();
await product.stop();
process.exitCode = bad > 0 ? 1 : 0;
