import { z } from 'zod';
import { readMailbox, type SandboxMailSummary } from '~/integrations/sandbox-mailbox/read-mailbox.server';

export type { SandboxMailSummary };

const perPage = 30;

const input = z.object({
  /** the whole address; nothing, for everybody's */
  to: z.string().trim().max(254).optional().catch(undefined),
  after: z.string().max(20).optional().catch(undefined),
});

/**
 * A page of the messages that a sandbox has sent, the newest first; nothing ever left for the real world. Refuses with
 * `temporarily-unavailable`.
 */
export async function listSandboxMail(
  query: Readonly<Record<string, string | undefined>>,
): Promise<{ items: SandboxMailSummary[]; next: string | null; to: string | null }> {
  const { to, after } = input.parse(query);
  return { ...(await readMailbox({ to: to || undefined, after, limit: perPage })), to: to || null };
}
