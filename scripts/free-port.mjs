import { createServer } from 'node:net';

/** @param {number | undefined} wanted @returns {Promise<number>} that port when nobody uses it, else any free one */
export function freePort(wanted) {
  return new Promise((resolvePromise, reject) => {
    const server = createServer();
    server.on('error', (error) => (wanted ? resolvePromise(freePort(undefined)) : reject(error)));
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolvePromise(port));
    });
  });
}
