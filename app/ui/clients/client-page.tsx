import { Form } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import { opcoName } from '~/domain/funding/opcos';
import { formatSiren } from '~/domain/organizations/siren';
import type { ClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { AnswerForm } from './answer-form';
import { ContactList } from './contact-list';
import { EstablishmentList } from './establishment-list';
import { OrderTable } from './order-table';
import { QuestionThread } from './question-thread';

export type ClientPageProps = ClientSheet & {
  timeZone: string;
  mayWrite: boolean;
  mayOrder: boolean;
  result?: SubmissionResult<string[]>;
};

/** One client: who it is, its places, the people who follow it, its orders, and what it asks. */
export function ClientPage(props: ClientPageProps) {
  const { client, establishments, contacts, orders, questions, timeZone, result } = props;
  const { t, i18n } = useTranslation('clients');
  const page = `/manage/clients/${client.id}`;
  const archived = client.archivedAt !== null;
  const mayWrite = props.mayWrite && !archived;
  return (
    <>
      <PageHeader
        title={client.name}
        description={client.siren ? `SIREN ${formatSiren(client.siren)}` : client.vatNumber}
        crumbs={[{ label: t('title'), to: '/manage/clients' }, { label: client.name }]}
        badge={archived && <Badge>{t('archivedBadge')}</Badge>}
        actions={
          <>
            {mayWrite && (
              <ButtonLink variant="secondary" to={`${page}/edit`}>
                {t('sheet.edit')}
              </ButtonLink>
            )}
            {props.mayOrder && !archived && (
              <ButtonLink to={`/manage/orders/new?client=${client.id}`}>{t('sheet.newOrder')}</ButtonLink>
            )}
          </>
        }
      />
      {client.archivedAt && (
        <Callout>
          {t('sheet.archivedNote', { day: formatInstantDay(client.archivedAt, i18n.language, timeZone) })}
        </Callout>
      )}
      <Section aside title={t('sheet.particulars')}>
        <DescriptionList items={useParticulars(client)} />
      </Section>
      <Section aside title={t('sheet.contacts')} description={t('sheet.contactsText')}>
        <ContactList page={page} contacts={contacts} timeZone={timeZone} mayWrite={mayWrite} />
      </Section>
      <Section aside title={t('sheet.establishments')} description={t('sheet.establishmentsText')}>
        <EstablishmentList page={page} establishments={establishments} mayWrite={mayWrite} />
      </Section>
      <Section title={t('sheet.orders')} description={t('sheet.ordersText')}>
        <OrderTable
          orders={orders}
          newOrder={props.mayOrder && !archived ? `/manage/orders/new?client=${client.id}` : null}
        />
      </Section>
      <div id="questions" className="scroll-mt-20">
        <Section aside title={t('sheet.questions')} description={t('sheet.questionsText')}>
          <QuestionThread
            messages={questions}
            timeZone={timeZone}
            side="organization"
            empty={t('sheet.noQuestions')}
            orderAt={(orderId) => `/manage/orders/${orderId}`}
          />
          {mayWrite && <AnswerForm orders={orders} {...(result && { result })} />}
        </Section>
      </div>
      {props.mayWrite && (
        <Section
          aside
          title={archived ? t('sheet.restore') : t('sheet.archive')}
          description={archived ? t('sheet.restoreText') : t('sheet.archiveText')}
        >
          {archived ? (
            <Form method="post" action={`${page}/restore`}>
              <SubmitButton variant="secondary" action={`${page}/restore`}>
                {t('sheet.restore')}
              </SubmitButton>
            </Form>
          ) : (
            <ConfirmDialog
              trigger={t('sheet.archive')}
              title={t('sheet.archiveQuestion', { name: client.name })}
              confirm={t('sheet.archive')}
              action={`${page}/archive`}
            >
              {t('sheet.archiveEffect')}
            </ConfirmDialog>
          )}
        </Section>
      )}
    </>
  );
}

function useParticulars(client: ClientSheet['client']) {
  const { t, i18n } = useTranslation('clients');
  const { siret, vatNumber, street, postalCode, city, country, idcc, opco, invoiceEmail, notes } = client;
  const place = [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', ');
  const countryName = new Intl.DisplayNames(i18n.language, { type: 'region' }).of(country) ?? country;
  const items: [string, string | null][] = [
    [t('columns.siret'), siret && formatSiren(siret)],
    [t('columns.vatNumber'), vatNumber],
    [t('columns.street'), place],
    [t('columns.country'), country === 'FR' ? null : countryName],
    [t('form.idcc'), idcc],
    [t('columns.opco'), opco ? opcoName(opco, client.opcoName) : t('form.noOpco')],
    [t('columns.invoiceEmail'), invoiceEmail],
    [t('sheet.notes'), notes],
  ];
  return items.flatMap(([term, detail]) =>
    detail ? [{ term, detail: <span className="whitespace-pre-line">{detail}</span> }] : [],
  );
}
