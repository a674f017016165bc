/** How often a page that is in a room says so. */
export const heartbeatMs = 30_000;
