import type { EvidenceFileStatus } from '~/domain/proof/evidence-file';
import type { Prisma } from '~/platform/generated/client';
import { visitFields, visitIn } from '~/records/proof/audit-visits.server';

const mostFiles = 20;
const mostVisits = 5;

/** The latest evidence files of an order and the links to them, newest first, each with its last visits: for a `select`. */
export const filesAndLinksFields = {
  evidenceFiles: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostFiles,
    select: {
      ...{ id: true, participantId: true, status: true, progress: true, total: true, bytes: true },
      ...{ missing: true, createdAt: true },
    },
  },
  auditLinks: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, label: true, ending: true, expiresAt: true, revokedAt: true },
      _count: { select: { visits: true } },
      file: { select: { fileName: true } },
      visits: {
        orderBy: [{ visitedAt: 'desc' }, { id: 'desc' }],
        take: mostVisits,
        select: visitFields,
      },
    },
  },
} satisfies Prisma.TrainingOrderSelect;

type FilesAndLinks = Prisma.TrainingOrderGetPayload<{ select: typeof filesAndLinksFields }>;

/** As the order's page shows them. */
export function filesAndLinksIn(
  { evidenceFiles: files, auditLinks: links }: FilesAndLinks,
  /** By participant. */
  names: ReadonlyMap<string, string>,
) {
  const real = new Date();
  return {
    files: files.map(({ status, progress, bytes, missing, createdAt, ...row }) => ({
      ...{ id: row.id, participantId: row.participantId, total: row.total, done: progress },
      name: row.participantId ? (names.get(row.participantId) ?? '') : null,
      status: status as EvidenceFileStatus,
      bytes: bytes === null ? null : Number(bytes),
      missing: Array.isArray(missing) ? missing.length : 0,
      createdAt: createdAt.toISOString(),
    })),
    links: links.map(({ file, visits, _count, expiresAt, revokedAt, ...link }) => ({
      ...link,
      fileName: file.fileName,
      expiresAt: expiresAt.toISOString(),
      state: revokedAt ? ('revoked' as const) : expiresAt <= real ? ('expired' as const) : ('open' as const),
      visitCount: _count.visits,
      visits: visits.map(visitIn),
    })),
  };
}
