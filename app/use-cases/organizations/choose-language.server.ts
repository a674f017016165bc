import { forAccounts } from '~/platform/tenancy.server';

/** Keeps the language in which a person reads Assidu and receives its e-mails. */
export async function chooseLanguage(
  { userId }: { userId: string },
  { language }: { language: string },
): Promise<void> {
  await forAccounts().user.update({ where: { id: userId }, data: { language }, select: { id: true } });
}
