import { Agent, request } from 'node:http';

type Asked = { path: string; headers: Record<string, string> };

/**
 * Sends requests at even intervals whatever becomes of the earlier ones, as people do, and returns the latencies in ms,
 * sorted: from the instant a request was due to the last byte of its answer, so that a server that stalls is charged
 * for those that had to wait.
 */
export async function steadyLoad(
  origin: string,
  requests: readonly Asked[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<{ latencies: number[]; bad: number }> {
  const agent = new Agent({ keepAlive: true });
  const latencies: number[] = [];
  let bad = 0;
  const ask = ({ path, headers }: Asked, due: number) =>
    new Promise<void>((resolve) => {
      const failed = () => {
        bad += 1;
        resolve();
      };
      request(`${origin}${path}`, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) bad += 1;
        answer.resume().on('error', failed);
        answer.on('end', () => {
          latencies.push(performance.now() - due);
          resolve();
        });
      })
        .on('error', failed)
        .end();
    });
  const start = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = start + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(ask(requests[n % requests.length]!, due));
  }
  await Promise.all(asked);
  agent.destroy();
  return { latencies: latencies.sort((a, b) => a - b), bad };
}
