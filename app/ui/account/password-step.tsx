import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { PasswordField } from '../auth/password-field';
import type { ButtonVariant } from '../primitives/button-style';
import { ButtonLink } from '../primitives/button-link';
import { FormActions } from '../primitives/form-actions';
import { SubmitButton } from '../primitives/submit-button';

/** One's password again, before something weighty. `back` is where one goes to leave things as they are. */
export function PasswordStep({
  answer,
  submit,
  variant,
  back,
}: {
  answer: FormAnswer | undefined;
  submit: string;
  variant?: ButtonVariant;
  back?: string;
}) {
  const { t } = useTranslation('account');
  const { problems, field } = readFormAnswer(answer);
  return (
    <Form method="post" className="grid gap-5">
      <FormProblems answer={answer} problems={problems} />
      <PasswordField
        {...field('password')}
        label={t('currentPassword')}
        hint={t('currentPasswordHint')}
        autoComplete="current-password"
      />
      <FormActions>
        {back && (
          <ButtonLink to={back} variant="secondary">
            {t('cancel')}
          </ButtonLink>
        )}
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </FormActions>
    </Form>
  );
}
