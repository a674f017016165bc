import type { JobSchedule } from '~/platform/generated/client';

export type JobLine = {
  name: string;
  rhythm: { everyMinutes: number } | { dailyAt: string } | null;
  lastDueAt: string;
  finishedAt: string | null;
  state: 'running' | 'done' | 'failed';
  result: Record<string, unknown> | null;
  error: string | null;
};

export function jobLine({ name, rhythm, lastDueAt, finishedAt, result, error }: JobSchedule): JobLine {
  return {
    name,
    rhythm: rhythm as JobLine['rhythm'],
    lastDueAt: lastDueAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    state: error ? 'failed' : finishedAt ? 'done' : 'running',
    result: result as JobLine['result'],
    error,
  };
}
