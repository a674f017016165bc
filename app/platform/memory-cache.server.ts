import { LRUCache } from 'lru-cache';

/**
 * Values of this process that never change once made, the least recently used forgotten first. `weigh` tells the
 * bytes of one; together they stay under `megabytes`. What may change is kept for `seconds` at most.
 */
export function memoryCache<Value extends object>(options: {
  megabytes: number;
  weigh: (value: Value) => number;
  seconds?: number;
}): { get: (key: string) => Value | undefined; set: (key: string, value: Value) => void } {
  const cache = new LRUCache<string, Value>({
    ttl: (options.seconds ?? 0) * 1000,
    maxSize: options.megabytes * 1024 * 1024,
    sizeCalculation: (value, key) => options.weigh(value) + 2 * key.length + 100,
  });
  return {
    get: (key) => cache.get(key),
    set(key, value) {
      cache.set(key, value);
    },
  };
}
