import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePerson } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { SessionList } from '~/ui/account/session-list';
import { ConfirmDialog } from '~/ui/primitives/confirm-dialog';
import { PageHeader } from '~/ui/primitives/page-header';
import { listOwnSessions } from '~/use-cases/organizations/list-own-sessions.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requirePerson(args);
  const sessions = await listOwnSessions(viewer);
  return { sessions, timeZone: viewer.timeZone, title: pageTitle(args.request, 'account:sessions.title') };
}

export default function SessionsPage() {
  const { sessions, timeZone, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader
        title={title}
        description={t('sessions.description')}
        actions={
          sessions.length > 1 && (
            <ConfirmDialog
              trigger={t('sessions.endOthers')}
              title={t('sessions.endOthersTitle')}
              confirm={t('sessions.endOthersConfirm')}
              action="/account/sessions/end-others"
            >
              {t('sessions.endOthersText', { count: sessions.length - 1 })}
            </ConfirmDialog>
          )
        }
      />
      <SessionList sessions={sessions} timeZone={timeZone} />
    </>
  );
}
