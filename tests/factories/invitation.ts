import { forAccounts } from '~/platform/tenancy.server';

/** The token of the latest invitation sent to an address, as its reader finds it in the e-mail. */
export async function invitationTokenOf(email: string): Promise<string> {
  const messages = await forAccounts().outboxMessage.findMany({
    where: { kind: 'email', payload: { path: ['to'], equals: email } },
    orderBy: { id: 'desc' },
    select: { payload: true },
  });
  const payload = messages[0]?.payload as { template: string; values: { url: string } } | undefined;
  if (payload?.template !== 'invitation') throw new Error(`no invitation was sent to ${email}`);
  return payload.values.url.split('/').at(-1) ?? '';
}
