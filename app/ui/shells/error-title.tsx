import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { errorKind } from './error-kind';

/** The title of the window where an error took the place of the page, which would have had one. */
export function ErrorTitle() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  if (error === undefined || error === null) return null;
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : 500);
  return <title>{`${t(`errors.${kind}.title`)} · Assidu`}</title>;
}
