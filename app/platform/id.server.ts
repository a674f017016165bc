import { v7 } from 'uuid';

/** A new identifier: UUIDv7, so that rows of one table stay in the order of their making. */
export function createId(): string {
  return v7();
}
