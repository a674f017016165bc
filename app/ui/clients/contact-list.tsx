import { Form } from '@remix-run/react';
import { UserPlus, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { ClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { EmptyState } from '../primitives/empty-state';
import { SubmitButton } from '../primitives/submit-button';

type Contact = ClientSheet['contacts'][number];

const tones = { registered: 'warning', active: 'success', archived: 'neutral' } as const;

/** The people who follow a client, and their coming and going. */
export function ContactList(props: {
  page: string;
  contacts: readonly Contact[];
  timeZone: string;
  mayWrite: boolean;
}) {
  const { page, contacts, timeZone, mayWrite } = props;
  const { t } = useTranslation('clients');
  const add = mayWrite && (
    <ButtonLink
      size="small"
      variant="secondary"
      to={`${page}/contacts/new`}
      icon={<UserPlus aria-hidden="true" />}
    >
      {t('sheet.addContact')}
    </ButtonLink>
  );
  if (contacts.length === 0) {
    return (
      <EmptyState compact headingLevel={3} icon={<UsersRound />} title={t('sheet.contacts')} action={add}>
        {t('sheet.noContacts')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y rounded-xl bg-surface shadow-sm">
        {contacts.map((contact) => (
          <ContactRow key={contact.id} {...{ page, contact, timeZone, mayWrite }} />
        ))}
      </ul>
      {add && <div className="mt-4">{add}</div>}
    </>
  );
}

function ContactRow(props: { page: string; contact: Contact; timeZone: string; mayWrite: boolean }) {
  const { page, contact, timeZone, mayWrite } = props;
  const { t, i18n } = useTranslation('clients');
  const { id, firstName, lastName, email, jobTitle, phone, invitedAt } = contact;
  const status = contact.status as keyof typeof tones;
  const name = `${firstName} ${lastName}`;
  const at = `${page}/contacts/${id}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2.5 font-[560]">
          {name}
          <Badge tone={tones[status]} dot>
            {t(`contactStatus.${status}`)}
          </Badge>
        </p>
        <p className="mt-0.5 text-sm wrap-anywhere text-ink-soft">
          {[jobTitle, email, phone].filter(Boolean).join(' · ')}
        </p>
        {status === 'registered' && invitedAt && (
          <p className="mt-0.5 text-sm text-ink-faint">
            {t('sheet.invitedOn', { day: formatInstantDay(invitedAt, i18n.language, timeZone) })}
          </p>
        )}
      </div>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          {status === 'registered' && (
            <Form method="post" action={`${at}/invite`}>
              <SubmitButton size="small" variant="secondary" action={`${at}/invite`}>
                {t(invitedAt ? 'sheet.inviteAgain' : 'sheet.invite')}
              </SubmitButton>
            </Form>
          )}
          {status === 'archived' ? (
            <Form method="post" action={`${at}/restore`}>
              <SubmitButton size="small" variant="secondary" action={`${at}/restore`}>
                {t('sheet.restoreContact')}
              </SubmitButton>
            </Form>
          ) : (
            <>
              <ButtonLink size="small" variant="quiet" to={at}>
                {t('sheet.editContact')}
              </ButtonLink>
              <ConfirmDialog
                trigger={t('sheet.archiveContact')}
                triggerSize="small"
                triggerVariant="quiet"
                title={t('sheet.archiveContactQuestion', { name })}
                confirm={t('sheet.archiveContact')}
                action={`${at}/archive`}
              >
                {t('sheet.archiveContactEffect')}
              </ConfirmDialog>
            </>
          )}
        </div>
      )}
    </li>
  );
}
