import { emailAddressSchema } from '~/domain/organizations/email-address';
import { createId } from '~/platform/id.server';
import { hashPassword } from '~/platform/password.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { issueAuthToken } from '~/records/organizations/issue-auth-token.server';

const hoursToSetPassword = 24;

/**
 * Makes the holder of an address a platform operator, with a new account or the one they have, and gives a line to
 * print: the link that sets the password, valid 24 hours and once. Run from the command line, whose user is trusted
 * with the address. Doing it again gives another link. Throws on a text that is no address.
 */
export async function addOperator(
  { email: text }: { email: string },
  { now }: { now: Date },
): Promise<string> {
  const email = emailAddressSchema.parse(text);
  const nobodyKnows = await hashPassword(createSecretToken().token);
  const token = await inTransaction(forAccounts(), async (tx) => {
    const user = await tx.user.upsert({
      where: { email },
      create: {
        id: createId(),
        email,
        emailConfirmedAt: now,
        firstName: email.split('@')[0] ?? email,
        lastName: '',
        passwordHash: nobodyKnows,
        createdAt: now,
      },
      update: {},
      select: { id: true },
    });
    await tx.operator.upsert({
      where: { userId: user.id },
      create: { userId: user.id, createdAt: now },
      update: {},
      select: { userId: true },
    });
    await tx.operatorAuditEntry.create({
      data: { id: createId(), userId: user.id, action: 'operator.added', occurredAt: now },
      select: { id: true },
    });
    const entry = { kind: 'password-reset', userId: user.id, minutes: hoursToSetPassword * 60 } as const;
    return (await issueAuthToken(tx, entry)).token;
  });
  const link = `${settings.APP_URL}/reset-password/${token}`;
  return `${email} is an operator. Password to be set within ${hoursToSetPassword} hours at ${link}`;
}
