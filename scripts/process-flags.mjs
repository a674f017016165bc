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

/**
 * V8's settings of the worker. What a document or a page of records leaves behind is collected early, since a worker that
 * waits for a full heap holds twice the memory for the longest evidence file, and makes it no sooner.
 * @param {number} heapMb
 */
export const workerFlags = (heapMb) => [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'];
