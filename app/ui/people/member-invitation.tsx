import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { Callout } from '../primitives/callout';
import { SubmitButton } from '../primitives/submit-button';

/** For somebody who has not activated their account: when they were invited, and the way to invite them again. */
export function MemberInvitation({ member, timeZone }: { member: MemberDetails; timeZone: string }) {
  const { t, i18n } = useTranslation('manage');
  const action = `/manage/people/${member.id}/resend-invitation`;
  const { invitedAt } = member;
  return (
    <Callout
      tone="warning"
      title={t('member.waiting')}
      actions={
        <Form method="post" action={action}>
          <SubmitButton size="small" variant="secondary" action={action}>
            {invitedAt ? t('member.inviteAgain') : t('member.inviteNow')}
          </SubmitButton>
        </Form>
      }
    >
      {invitedAt
        ? t('member.invitedOn', { day: formatInstantDay(invitedAt, i18n.language, timeZone) })
        : t('member.neverInvited')}
    </Callout>
  );
}
