import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { DocumentKind } from '~/domain/proof/document-kinds';
import type { OrderDocument, OrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DataTable } from '../primitives/data-table';
import { SubmitButton } from '../primitives/submit-button';
import { DocumentVersions, type DocumentOf } from './document-versions';

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
  const of = (kind: DocumentKind, { enrolmentId, sessionId }: DocumentOf = {}) =>
    documents.filter(
      (document) =>
        document.kind === kind &&
        document.enrolmentId === (enrolmentId ?? null) &&
        document.sessionId === (sessionId ?? null),
    );
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
        <Line name={t('documentKinds.convention')}>
          <DocumentVersions
            {...props}
            mayMake={false}
            kind="convention"
            name={whole}
            versions={of('convention')}
          />
        </Line>
        {(['programme', 'assistance-log'] as const).map((kind) => (
          <Line key={kind} name={t(`documentKinds.${kind}`)}>
            <DocumentVersions {...props} kind={kind} name={whole} versions={of(kind)} />
          </Line>
        ))}
        {accepted.sessions.map(({ id: sessionId, title, over }) => (
          <Line key={sessionId} name={t('documents.sheetOf', { title })}>
            <DocumentVersions
              {...props}
              mayMake={mayMake && over}
              kind="attendance-sheet"
              name={title}
              of={{ sessionId }}
              versions={of('attendance-sheet', { sessionId })}
            />
          </Line>
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
                  versions={of('completion-certificate', { enrolmentId: person.enrolmentId })}
                />
              ),
            },
            ...(['attendance-certificate', 'evaluations', 'satisfaction'] as const).map((kind) => ({
              key: kind,
              header: t(`documentKinds.${kind}`),
              cell: ({ name, enrolmentId, over }: Person) => (
                <DocumentVersions
                  {...props}
                  mayMake={mayMake && (over || kind !== 'attendance-certificate')}
                  kind={kind}
                  name={name}
                  of={{ enrolmentId }}
                  versions={of(kind, { enrolmentId })}
                />
              ),
            })),
          ]}
          empty={null}
        />
      </div>
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 py-3.5 sm:px-6">
      <span className="font-[560]">{name}</span>
      {children}
    </li>
  );
}

function Certificate({
  person,
  versions,
  ...props
}: Props & { person: Person; versions: readonly OrderDocument[] }) {
  const { t } = useTranslation('proof');
  const { name, enrolmentId, over, minutes } = person;
  const isIssued = versions.length > 0;
  if (!isIssued && !over) return <span className="text-ink-faint">{t('documents.later')}</span>;
  if (!isIssued && minutes === 0) return <span className="text-ink-faint">{t('documents.nothingDone')}</span>;
  const mayMake = props.mayMake && props.accepted.signatory && over;
  const kind = 'completion-certificate';
  return <DocumentVersions {...{ ...props, mayMake, kind, name, versions }} of={{ enrolmentId }} />;
}
