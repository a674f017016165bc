import { helpFilesOf, type HelpFile } from '~/domain/assistance/help-inputs';
import type { Tx } from '~/platform/tenancy.server';

export type HelpMessage = {
  id: string;
  author: string;
  fromTrainer: boolean;
  own: boolean;
  text: string;
  files: HelpFile[];
  writtenAt: string;
};

const most = 500;

/** The messages of a request, the first first. */
export async function readHelpThread(
  tx: Tx,
  organizationId: string,
  requestId: string,
  membershipId: string,
): Promise<HelpMessage[]> {
  const rows = await tx.helpMessage.findMany({
    where: { organizationId, requestId },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, membershipId: true, fromTrainer: true, text: true, files: true, writtenAt: true },
      author: { select: { firstName: true, lastName: true } },
    },
  });
  return rows.map(({ author, files, writtenAt, membershipId: by, ...message }) => ({
    ...message,
    own: by === membershipId,
    author: `${author.firstName} ${author.lastName}`.trim(),
    files: helpFilesOf(files),
    writtenAt: writtenAt.toISOString(),
  }));
}
