import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { closedBy } from './closed-by';
import { errorKind } from './error-kind';

/** The title of the window where an error took the place of the page, which would have had one. */
export function ErrorTitle() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  if (error === undefined || error === null) return null;
  const closed = isRouteErrorResponse(error) ? closedBy(error.data) : null;
  if (closed) {
    return <title>{`${t(`closed.${closed.why}.title`, { name: closed.organizationName })} · Assidu`}</title>;
  }
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : 500);
  return <title>{`${t(`errors.${kind}.title`)} · Assidu`}</title>;
}
