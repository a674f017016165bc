import { sandboxMailInput } from '~/domain/lifecycle/sandbox-mail';
import { readMailbox, type SandboxMailSummary } from '~/integrations/sandbox-mailbox/read-mailbox.server';

export type { SandboxMailSummary };

const perPage = 30;

/**
 * A page of the messages that a sandbox has sent, the newest first; nothing ever left for the real world. Refuses with
 * `temporarily-unavailable`.
 */
export async function listSandboxMail(
  query: Readonly<Record<string, string | undefined>>,
): Promise<{ items: SandboxMailSummary[]; next: string | null; to: string | null }> {
  const { to, after } = sandboxMailInput.parse(query);
  return { ...(await readMailbox({ to: to || undefined, after, limit: perPage })), to: to || null };
}
