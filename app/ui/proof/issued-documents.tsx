import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay, formatMinutes } from '~/domain/calendar-format';
import type { DocumentKind } from '~/domain/proof/document-kinds';
import type { OrderDocument, OrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DataTable } from '../primitives/data-table';
import { SubmitButton } from '../primitives/submit-button';

type Accepted = NonNullable<OrderDocuments['accepted']>;
type Person = Accepted['people'][number];
type Props = {
  base: string;
  accepted: Accepted;
  documents: readonly OrderDocument[];
  mayMake: boolean;
  timeZone: string;
};

/** What was issued of an order and of each of its people, and what can be issued now. */
export function IssuedDocuments(props: Props) {
  const { base, accepted, documents, mayMake } = props;
  const { t, i18n } = useTranslation('proof');
  const of = (kind: DocumentKind, enrolmentId: string | null) =>
    documents.find((document) => document.kind === kind && document.enrolmentId === enrolmentId);
  const whole = t('documents.order');
  return (
    <Card
      title={t('documents.issued')}
      description={t('documents.issuedText')}
      actions={
        mayMake && (
          <Form method="post" action={`${base}/issue`}>
            <SubmitButton variant="secondary">{t('documents.issueAll')}</SubmitButton>
          </Form>
        )
      }
      flush
    >
      {!accepted.signatory && (
        <div className="px-5 pb-5 sm:px-6">
          <Callout
            tone="warning"
            title={t('documents.signatoryMissing')}
            actions={
              <ButtonLink size="small" variant="secondary" to="/manage/settings/legal">
                {t('documents.signatoryAction')}
              </ButtonLink>
            }
          >
            {t('documents.signatoryText')}
          </Callout>
        </div>
      )}
      <ul className="divide-y border-t">
        {(['programme', 'assistance-log'] as const).map((kind) => (
          <li
            key={kind}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3.5 sm:px-6"
          >
            <span className="font-[560]">{t(`documentKinds.${kind}`)}</span>
            <Cell {...props} kind={kind} name={whole} document={of(kind, null)} enrolmentId={null} />
          </li>
        ))}
      </ul>
      <div className="border-t">
        <DataTable
          caption={t('documents.issued')}
          rows={accepted.people}
          rowKey={({ participantId }) => participantId}
          columns={[
            { key: 'name', header: t('documents.learner'), primary: true, cell: ({ name }) => name },
            {
              key: 'minutes',
              header: t('documents.minutes'),
              cell: ({ minutes }) => formatMinutes(minutes, i18n.language),
            },
            {
              key: 'certificate',
              header: t('documents.certificate'),
              cell: (person) => (
                <Certificate
                  {...props}
                  person={person}
                  document={of('completion-certificate', person.enrolmentId)}
                />
              ),
            },
            {
              key: 'evaluations',
              header: t('documents.evaluations'),
              cell: ({ name, enrolmentId }) => (
                <Cell
                  {...props}
                  kind="evaluations"
                  name={name}
                  enrolmentId={enrolmentId}
                  document={of('evaluations', enrolmentId)}
                />
              ),
            },
          ]}
          empty={null}
        />
      </div>
    </Card>
  );
}

function Certificate({
  person,
  document,
  ...props
}: Props & { person: Person; document: OrderDocument | undefined }) {
  const { t } = useTranslation('proof');
  const { name, enrolmentId, over, minutes } = person;
  if (!document && !over) return <span className="text-ink-faint">{t('documents.later')}</span>;
  if (!document && minutes === 0) return <span className="text-ink-faint">{t('documents.nothingDone')}</span>;
  const mayMake = props.mayMake && props.accepted.signatory && over;
  return (
    <Cell
      {...props}
      mayMake={mayMake}
      kind="completion-certificate"
      name={name}
      enrolmentId={enrolmentId}
      document={document}
    />
  );
}

type CellProps = Pick<Props, 'base' | 'mayMake' | 'timeZone'> & {
  kind: DocumentKind;
  name: string;
  enrolmentId: string | null;
  document: OrderDocument | undefined;
};

function Cell({ base, mayMake, timeZone, kind, name, enrolmentId, document }: CellProps) {
  const { t, i18n } = useTranslation('proof');
  const what = t(`documentKinds.${kind}`);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      {document ? (
        <a
          href={`${base}/${document.id}.pdf`}
          className="text-accent-text underline underline-offset-4"
          aria-label={t('documents.openDocument', { what, name })}
        >
          {t('documents.version', {
            version: document.version,
            day: formatInstantDay(document.issuedAt, i18n.language, timeZone, 'medium'),
          })}
        </a>
      ) : (
        <span className="text-ink-faint">{t('documents.none')}</span>
      )}
      {mayMake && (
        <Form method="post" action={`${base}/issue`}>
          <input type="hidden" name="kind" value={kind} />
          {enrolmentId && <input type="hidden" name="enrolmentId" value={enrolmentId} />}
          <SubmitButton size="small" variant="quiet" aria-label={t('documents.issueFor', { what, name })}>
            {t(document ? 'documents.reissue' : 'documents.issue')}
          </SubmitButton>
        </Form>
      )}
    </span>
  );
}
