import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/domain/organizations/roles';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { RadioGroup } from '../primitives/radio-group';
import { SubmitButton } from '../primitives/submit-button';

/** What a person may do, chosen among what the reader may give. */
export function MemberRole({ member, reach }: { member: MemberDetails; reach: readonly Role[] }) {
  const { t } = useTranslation('manage');
  const action = `/manage/people/${member.id}/role`;
  return (
    <Form key={member.role} method="post" action={action} className="flex max-w-2xl flex-col gap-5">
      <RadioGroup
        legend={t('member.role')}
        name="role"
        look="cards"
        defaultValue={member.role}
        options={reach.map((value) => ({ value, label: t(`roles.${value}`), hint: t(`roleHints.${value}`) }))}
      />
      <div>
        <SubmitButton variant="secondary" action={action}>
          {t('member.changeRole')}
        </SubmitButton>
      </div>
    </Form>
  );
}
