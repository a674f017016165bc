import type { EmailTemplateName, EmailValues } from '~/documents/emails/email-values';

/** An e-mail for the outbox, with the values that its template asks for. */
export function emailMessage<Name extends EmailTemplateName>(
  template: Name,
  message: {
    to: string;
    language: string;
    values: EmailValues[Name];
    deliveryKey: string;
    organizationId?: string | null;
  },
) {
  const { organizationId = null, ...rest } = message;
  return { kind: 'email' as const, template, ...rest, organizationId };
}
