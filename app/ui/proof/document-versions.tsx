import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { DocumentKind } from '~/domain/proof/document-kinds';
import type { OrderDocument } from '~/use-cases/proof/get-order-documents.server';
import { SubmitButton } from '../primitives/submit-button';

/** A learner or a session; neither where a document is of the whole order. */
export type DocumentOf = { enrolmentId?: string; sessionId?: string };

type Props = {
  base: string;
  mayMake: boolean;
  timeZone: string;
  kind: DocumentKind;
  name: string;
  of?: DocumentOf;
  /** The first first. */
  versions: readonly OrderDocument[];
};

/** The latest version of a document, those it replaced with their hashes, and the click that issues another. */
export function DocumentVersions({ base, mayMake, timeZone, kind, name, of = {}, versions }: Props) {
  const { t } = useTranslation('proof');
  const what = t(`documentKinds.${kind}`);
  const document = versions.at(-1);
  const earlier = versions.slice(0, -1).toReversed();
  return (
    <span className="flex min-w-0 flex-col gap-1.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {document ? (
          <Version {...{ base, timeZone, document, what, name }} />
        ) : (
          !mayMake && <span className="text-ink-faint">{t('documents.none')}</span>
        )}
        {mayMake && (
          <Form method="post" action={`${base}/issue`}>
            <input type="hidden" name="kind" value={kind} />
            {of.enrolmentId && <input type="hidden" name="enrolmentId" value={of.enrolmentId} />}
            {of.sessionId && <input type="hidden" name="sessionId" value={of.sessionId} />}
            {document && <input type="hidden" name="again" value="1" />}
            <SubmitButton
              size="small"
              variant={document ? 'quiet' : 'secondary'}
              aria-label={t('documents.issueFor', { what, name })}
            >
              {t(document ? 'documents.reissue' : 'documents.issue')}
            </SubmitButton>
          </Form>
        )}
      </span>
      {earlier.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-soft">
            {t('documents.earlier', { count: earlier.length })}
          </summary>
          <ul className="mt-1.5 flex flex-col gap-1.5">
            {earlier.map((one) => (
              <li key={one.id}>
                <Version {...{ base, timeZone, document: one, what, name }} />
                <code className="block font-mono text-xs break-all text-ink-faint">{one.sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}

type VersionProps = Pick<Props, 'base' | 'timeZone'> & {
  document: OrderDocument;
  what: string;
  name: string;
};

function Version({ base, timeZone, document, what, name }: VersionProps) {
  const { t, i18n } = useTranslation('proof');
  const { id, version, sha256, issuedAt } = document;
  return (
    <a
      href={`${base}/${id}.pdf`}
      className="text-accent-text underline underline-offset-4"
      title={sha256}
      aria-label={t('documents.openDocument', { what, name, version })}
    >
      {t('documents.version', {
        version,
        day: formatInstantDay(issuedAt, i18n.language, timeZone, 'medium'),
      })}
    </a>
  );
}
