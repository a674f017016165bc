/**
 * V8's settings of the web process. A page is a burst of short-lived objects: young space of full size from the start
 * saves a tenth of the processor time, and the heap's bound keeps what the process holds in the end.
 * @param {number} heapMb
 */
export const webFlags = (heapMb) => [
  `--max-old-space-size=${heapMb}`,
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
];
