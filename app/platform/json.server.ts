import { Prisma } from '~/platform/generated/client';

/** A value as a JSON column takes it: plain JSON, dates as ISO text, keys without a value left out. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

/** What empties a JSON column. */
export const noJson = Prisma.DbNull;
