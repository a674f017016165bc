import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { calendarFile } from '~/documents/calendar-invitation';
import { renderCertificate } from '~/documents/certificate';
import { readLogo } from '~/integrations/files/read-logo.server';
import { forAccounts } from '~/platform/tenancy.server';
import { claimOutboxMessages, type EmailAttachment } from '~/platform/outbox.server';
import { settings } from '~/platform/settings.server';
import { invoicePdf } from '~/documents/invoice-pdf';
import { readAttachedSales } from '~/records/sales/read-sale-file.server';
import { readAttachedCertificates } from '~/records/lifecycle/read-attached-certificates.server';
import { logger } from '~/platform/logger.server';
import { sendEmail, type CalendarFile } from '~/integrations/smtp/send-email.server';
import { renderEmail } from '~/documents/emails/render-email';
import { readAttachments } from '~/records/lifecycle/read-attachments.server';

type Delivery = { enqueue: (name: string, id: string, values: Record<string, unknown>) => Promise<void> };

const attemptsBeforeGivingUp = 20;
const longestWaitMs = 60 * 60_000;

/**
 * Delivers up to `limit` waiting messages: e-mails rendered and sent, work handed to the queue. What fails waits
 * twice as long each time, an hour at most, and is left to the operator after 20 attempts. Several workers share
 * the waiting messages; one that dies has its claim released after two minutes, so a message may be sent twice,
 * under the same Message-ID, but is never lost. What a delivered e-mail said is forgotten: it may hold a link that
 * opens an account. Returns how many were delivered and how many failed.
 */
export async function deliverOutbox(
  { limit }: { limit: number },
  { enqueue }: Delivery,
): Promise<{ delivered: number; failed: number }> {
  const messages = await claimOutboxMessages(limit);
  const outcomes = await Promise.all(messages.map((message) => deliver(message, enqueue)));
  const delivered = outcomes.filter(Boolean).length;
  return { delivered, failed: outcomes.length - delivered };
}

type Claimed = Awaited<ReturnType<typeof claimOutboxMessages>>[number];

async function deliver(message: Claimed, enqueue: Delivery['enqueue']): Promise<boolean> {
  const database = forAccounts();
  try {
    if (message.kind === 'email') {
      const named = message.payload.attachments ?? [];
      const attachments = [
        ...(await readAttachments(database, named)),
        ...(await certificatesOf(named)),
        ...(await salesOf(named)),
      ];
      const calendars = calendarsOf(named);
      await sendEmail({ ...(await renderEmail(message.payload)), attachments, calendars }, message.id);
    } else await enqueue(message.payload.name, message.id, message.payload.values);
    await database.outboxMessage.update({
      where: { id: message.id },
      data: { deliveredAt: new Date(), lastError: null, ...withoutContent(message) },
    });
    return true;
  } catch (error) {
    const attempts = message.attempts;
    const wait = Math.min(longestWaitMs, 1000 * 2 ** attempts);
    logger.warn({ message: message.id, attempts, err: error }, 'outbox delivery failed');
    await database.outboxMessage.update({
      where: { id: message.id },
      data: {
        lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
        nextAttemptAt: new Date(Date.now() + wait),
        abandonedAt: attempts >= attemptsBeforeGivingUp ? new Date() : null,
      },
    });
    return false;
  }
}

async function salesOf(named: readonly EmailAttachment[]) {
  const sales = await readAttachedSales(named);
  return Promise.all(
    sales.map(async ({ number, document, language, logoFile }) => ({
      ...{ name: `${number}.pdf`, mediaType: 'application/pdf' },
      content: await invoicePdf(document, { language, logo: await readLogo(logoFile) }),
    })),
  );
}

async function certificatesOf(named: readonly EmailAttachment[]) {
  const certificates = await readAttachedCertificates(named);
  return Promise.all(
    certificates.map(async ({ code, statement, issuedAt, accentColour, logoFile }) => {
      const look = { code, issuedAt, accentColour, address: `${settings.APP_URL}/verify/${code}` };
      const said = certificateStatementSchema.parse(statement);
      const content = await renderCertificate(said, { ...look, logo: await readLogo(logoFile) });
      return { name: `${code}.pdf`, mediaType: 'application/pdf', content };
    }),
  );
}

function calendarsOf(named: readonly EmailAttachment[]): CalendarFile[] {
  const host = new URL(settings.APP_URL).hostname;
  const from = /<([^<>]+)>/.exec(settings.MAIL_FROM)?.[1] ?? settings.MAIL_FROM;
  const invitations = named.flatMap((one) => ('calendar' in one ? one.calendar : []));
  return invitations.flatMap((invitation) =>
    invitation.entries.map((entry, index) => ({
      name: invitation.entries.length === 1 ? 'invitation.ics' : `invitation-${index + 1}.ics`,
      method: entry.method,
      content: calendarFile(invitation, entry, { host, from }),
    })),
  );
}

/** Work keeps its values: a restored backup hands it over again. */
function withoutContent(message: Claimed) {
  if (message.kind !== 'email') return {};
  const attachments = (message.payload.attachments ?? []).filter((one) => !('calendar' in one));
  return { payload: { ...message.payload, values: {}, attachments } };
}
