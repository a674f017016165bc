export type NetworkSpeed = { down: number; up: number; delayMs: number };

const uploadBytes = 500_000;
const mostMs = 20_000;

/** How fast bytes come from our own server and go to it, in megabits a second; null where it is not reached. */
export async function measureNetwork(): Promise<NetworkSpeed | null> {
  const signal = AbortSignal.timeout(mostMs);
  try {
    const delays: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const startedAt = performance.now();
      await checked(await fetch('/equipment/speed', { method: 'POST', signal }));
      delays.push(performance.now() - startedAt);
    }
    const delayMs = Math.min(...delays);
    let startedAt = performance.now();
    const received = (await (await checked(await fetch('/equipment/speed', { signal }))).arrayBuffer())
      .byteLength;
    const down = megabits(received, performance.now() - startedAt - delayMs);
    startedAt = performance.now();
    const body = new Blob([new Uint8Array(uploadBytes).map(() => Math.random() * 256)]);
    await checked(await fetch('/equipment/speed', { method: 'POST', body, signal }));
    const up = megabits(uploadBytes, performance.now() - startedAt - delayMs);
    return { down, up, delayMs: Math.round(delayMs) };
  } catch {
    return null;
  }
}

function checked(response: Response): Response {
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

function megabits(bytes: number, ms: number): number {
  return Math.round((10 * bytes * 8) / 1000 / Math.max(1, ms)) / 10;
}
