import type { Prisma } from '~/platform/generated/client';

export const outboxLineSelect = {
  ...{ id: true, organizationId: true, kind: true, payload: true, createdAt: true, nextAttemptAt: true },
  ...{ attempts: true, lastError: true, deliveredAt: true, abandonedAt: true },
} as const satisfies Prisma.OutboxMessageSelect;

type Row = Prisma.OutboxMessageGetPayload<{ select: typeof outboxLineSelect }>;

/** A message as operators see it: what kind, to whom, how it goes; never what it says. */
export type OutboxLine = {
  id: string;
  organizationId: string | null;
  kind: string;
  /** The template of an e-mail, or the name of the work. */
  name: string;
  to: string | null;
  createdAt: string;
  nextAttemptAt: string;
  attempts: number;
  lastError: string | null;
  state: 'delivered' | 'abandoned' | 'failing' | 'waiting';
};

export function outboxLine({
  payload,
  createdAt,
  nextAttemptAt,
  deliveredAt,
  abandonedAt,
  ...row
}: Row): OutboxLine {
  const facts = payload as { template?: string; to?: string; name?: string };
  return {
    ...row,
    name: facts.template ?? facts.name ?? '',
    to: facts.to ?? null,
    createdAt: createdAt.toISOString(),
    nextAttemptAt: nextAttemptAt.toISOString(),
    state: deliveredAt ? 'delivered' : abandonedAt ? 'abandoned' : row.lastError ? 'failing' : 'waiting',
  };
}
