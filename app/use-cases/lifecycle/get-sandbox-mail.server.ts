import { readSandboxMail, type SandboxMail } from '~/integrations/sandbox-mailbox/read-mailbox.server';

export type { SandboxMail };

/** One message that a sandbox has sent. Refuses with `not-found` or `temporarily-unavailable`. */
export function getSandboxMail({ id }: { id: string }): Promise<SandboxMail> {
  return readSandboxMail(id);
}
