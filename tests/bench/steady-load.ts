import { Agent, request } from 'node:http';

export type Asked = {
  path: string;
  headers: Record<string, string>;
  method?: 'GET' | 'POST';
  /** Written as it is sent. */
  body?: () => string;
};

export type Client = { ask: (asked: Asked) => Promise<number>; close: () => void };

/** A client with connections kept open: `ask` resolves to the status once the answer has come whole, 0 for none. */
export function openClient(origin: string): Client {
  const agent = new Agent({ keepAlive: true });
  return {
    ask: ({ path, headers, method, body }) =>
      new Promise((resolve) => {
        request(`${origin}${path}`, { agent, headers, method }, (answer) => {
          answer.resume().on('error', () => resolve(0));
          answer.on('end', () => resolve(answer.statusCode ?? 0));
        })
          .on('error', () => resolve(0))
          .end(body?.());
      }),
    close: () => agent.destroy(),
  };
}

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
  const client = openClient(origin);
  const latencies: number[] = [];
  let bad = 0;
  const start = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = start + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(
      client.ask(requests[n % requests.length]!).then((status) => {
        latencies.push(performance.now() - due);
        if (status !== 200) bad += 1;
      }),
    );
  }
  await Promise.all(asked);
  client.close();
  return { latencies: latencies.sort((a, b) => a - b), bad };
}
