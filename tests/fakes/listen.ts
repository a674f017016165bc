import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on loopback and tells the address; port 0 takes a free one. */
export async function listen(
  server: Server,
  port: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${taken}`, stop };
}
