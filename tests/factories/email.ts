import { forAccounts } from '~/platform/tenancy.server';

export type WrittenEmail = {
  template: string;
  to: string;
  language: string;
  values: Record<string, unknown>;
};

/** The e-mails written to an address, oldest first, as the outbox holds them. */
export async function emailsTo(address: string): Promise<WrittenEmail[]> {
  const messages = await forAccounts().outboxMessage.findMany({
    where: { kind: 'email', payload: { path: ['to'], equals: address } },
    orderBy: { id: 'asc' },
    select: { payload: true },
  });
  return messages.map(({ payload }) => payload as WrittenEmail);
}

/** The token at the end of the link of the latest e-mail of that template to an address. */
export async function tokenSentTo(address: string, template: string): Promise<string> {
  const email = (await emailsTo(address)).findLast((written) => written.template === template);
  if (!email) throw new Error(`no ${template} was written to ${address}`);
  return String(email.values.url).split('/').at(-1) ?? '';
}
