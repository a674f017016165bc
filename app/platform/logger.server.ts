import pino from 'pino';

/** The process's log. Personal data, secrets and bodies never go in: identifiers and codes only. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: undefined,
});
