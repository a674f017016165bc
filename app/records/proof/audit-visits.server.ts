import type { AuditAction } from '~/domain/proof/audit-link-inputs';
import type { Prisma } from '~/platform/generated/client';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

/** Where somebody without an account comes from. */
export type Visitor = { address: string; device: string };

/** Writes who looked at an evidence file by a link, and what they did (real time). */
export async function recordAuditVisit(
  tx: Tx,
  { organizationId, linkId }: { organizationId: string; linkId: string },
  visit: { action: AuditAction; details?: Record<string, unknown> },
  { address, device }: Visitor,
): Promise<void> {
  await tx.auditVisit.create({
    data: {
      ...{ organizationId, id: createId(), linkId, action: visit.action, address },
      ...{ device: device.slice(0, 300), details: toJson(visit.details ?? {}), visitedAt: new Date() },
    },
    select: { id: true },
  });
}

/** What is told of a visit: for a `select`. */
export const visitFields = {
  ...{ id: true, action: true, details: true, address: true, device: true, visitedAt: true },
} as const;

/** A visit by an audit link, in real time: which part was opened, or what the browser found as it checked. */
export type AuditVisitLine = {
  id: string;
  action: AuditAction;
  path: string | null;
  found: { parts: number; wrong: number } | null;
  address: string;
  device: string;
  visitedAt: string;
};

type VisitRow = Prisma.AuditVisitGetPayload<{ select: typeof visitFields }>;

export function visitIn({ action, details, visitedAt, ...visit }: VisitRow): AuditVisitLine {
  const { path, parts, wrong } = (details ?? {}) as Record<string, unknown>;
  return {
    ...visit,
    action: action as AuditAction,
    path: typeof path === 'string' ? path : null,
    found: typeof parts === 'number' && typeof wrong === 'number' ? { parts, wrong } : null,
    visitedAt: visitedAt.toISOString(),
  };
}

const checkMs = 60 * 60_000;

/** Whether somebody at this address did something by a link within the hour (real time). */
export async function wasLately(
  tx: Tx,
  { organizationId, linkId }: { organizationId: string; linkId: string },
  { address }: Visitor,
  action: AuditAction,
): Promise<boolean> {
  const since = new Date(Date.now() - checkMs);
  const visit = await tx.auditVisit.findFirst({
    where: { organizationId, linkId, visitedAt: { gt: since }, action, address },
    select: { id: true },
  });
  return visit !== null;
}
