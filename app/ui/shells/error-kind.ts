const known = [403, 404, 410, 429] as const;

export type ErrorKind = (typeof known)[number] | 400 | 500;

/** Which of the messages `shell:errors` speaks of a status. */
export function errorKind(status: number): ErrorKind {
  return known.find((code) => code === status) ?? (status >= 400 && status < 500 ? 400 : 500);
}
