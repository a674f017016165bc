import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatSiren } from '~/domain/organizations/siren';
import type { ClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { SubmitButton } from '../primitives/submit-button';

/** The other places of a client. */
export function EstablishmentList(props: {
  page: string;
  establishments: ClientSheet['establishments'];
  mayWrite: boolean;
}) {
  const { page, establishments, mayWrite } = props;
  const { t } = useTranslation('clients');
  return (
    <>
      {establishments.length === 0 ? (
        <p className="text-ink-soft">{t('sheet.noEstablishments')}</p>
      ) : (
        <ul className="divide-y rounded-xl bg-surface shadow-sm">
          {establishments.map(({ id, name, siret, street, postalCode, city, archivedAt }) => {
            const at = `${page}/establishments/${id}`;
            const place = [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', ');
            const act = archivedAt ? 'restore' : 'archive';
            return (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 py-4">
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-2.5 font-[560]">
                    {name}
                    {archivedAt && <Badge>{t('archivedBadge')}</Badge>}
                  </p>
                  <p className="mt-0.5 text-sm text-ink-soft">
                    {[siret && `SIRET ${formatSiren(siret)}`, place].filter(Boolean).join(' · ')}
                  </p>
                </div>
                {mayWrite && (
                  <div className="flex flex-wrap gap-2">
                    {!archivedAt && (
                      <ButtonLink size="small" variant="quiet" to={at}>
                        {t('sheet.edit')}
                      </ButtonLink>
                    )}
                    <Form method="post" action={`${at}/${act}`}>
                      <SubmitButton size="small" variant="quiet" action={`${at}/${act}`}>
                        {t(archivedAt ? 'sheet.restoreEstablishment' : 'sheet.archiveEstablishment')}
                      </SubmitButton>
                    </Form>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayWrite && (
        <div className="mt-4">
          <ButtonLink
            size="small"
            variant="secondary"
            to={`${page}/establishments/new`}
            icon={<Plus aria-hidden="true" />}
          >
            {t('sheet.addEstablishment')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
