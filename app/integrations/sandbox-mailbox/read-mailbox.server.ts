import { z } from 'zod';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';

const patienceMs = 5_000;

const summarySchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
});

const pageSchema = z.object({ items: z.array(summarySchema), next: z.string().nullish() });

const mailSchema = summarySchema.extend({
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.number() })),
});

export type SandboxMailSummary = z.infer<typeof summarySchema>;
export type SandboxMail = z.infer<typeof mailSchema>;

/** The newest messages that the sandbox's mail server kept, to one address where one is given. */
export async function readMailbox(query: {
  to?: string | undefined;
  after?: string | undefined;
  limit: number;
}): Promise<{ items: SandboxMailSummary[]; next: string | null }> {
  const search = new URLSearchParams({ limit: String(query.limit) });
  if (query.to) search.set('to', query.to);
  if (query.after) search.set('after', query.after);
  const { items, next } = pageSchema.parse(await read(`/messages?${search.toString()}`));
  return { items, next: next ?? null };
}

/** One message. Refuses with `not-found`. */
export async function readSandboxMail(id: string): Promise<SandboxMail> {
  if (!/^\d{1,18}$/.test(id)) throw new Refusal('not-found');
  return mailSchema.parse(await read(`/messages/${id}`));
}

/** Refuses with `temporarily-unavailable` when the mailbox does not answer. */
async function read(path: string): Promise<unknown> {
  if (!settings.SANDBOX_MAILBOX_URL) throw new Refusal('temporarily-unavailable');
  const response = await fetch(`${settings.SANDBOX_MAILBOX_URL}${path}`, {
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null);
  if (response?.status === 404) throw new Refusal('not-found');
  if (!response?.ok) throw new Refusal('temporarily-unavailable');
  return response.json();
}
