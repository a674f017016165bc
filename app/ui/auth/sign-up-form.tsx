import { Form, useNavigation } from '@remix-run/react';
import { ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { Spinner } from '../primitives/spinner';
import { TextField } from '../primitives/text-field';
import { AcceptTerms, type ShownTexts } from './accept-terms';
import { readFormAnswer, type FormAnswer } from './form-answer';
import { FormProblems } from './form-problems';
import { OrganizationFields } from './organization-fields';
import { PasswordField } from './password-field';
import { useProofOfWork } from './use-proof-of-work';

export type SignUpFormProps = {
  answer: FormAnswer | undefined;
  countries: readonly { value: string; label: string }[];
  texts: ShownTexts;
  proof: { challenge: string; bits: number };
};

/** The whole of signing up on one page. The check against robots runs while one types. */
export function SignUpForm({ answer, countries, texts, proof }: SignUpFormProps) {
  const { t, i18n } = useTranslation('auth');
  const { problems, field, refusal } = readFormAnswer(answer);
  const navigation = useNavigation();
  const { challenge, bits } = useKeptProof(proof, refusal === 'challenge-failed');
  const nonce = useProofOfWork(challenge, bits);
  const form = useRef<HTMLFormElement>(null);
  const [waiting, setWaiting] = useState(false);

  // Sent before the check was done: it goes as soon as it is.
  useEffect(() => {
    if (!waiting || nonce === null) return;
    setWaiting(false);
    form.current?.requestSubmit();
  }, [waiting, nonce]);

  function submit(event: FormEvent) {
    if (nonce !== null) return;
    event.preventDefault();
    setWaiting(true);
  }

  return (
    <Form
      method="post"
      ref={form}
      onSubmit={submit}
      className="grid gap-10"
      noValidate={answer !== undefined}
    >
      <noscript>
        <Callout tone="warning" title={t('signUp.noScriptTitle')}>
          {t('signUp.noScript')}
        </Callout>
      </noscript>
      <FormProblems answer={answer} problems={problems} />
      <input type="hidden" name="language" value={i18n.language} />
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="nonce" value={nonce ?? ''} />
      <Group title={t('signUp.you')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            {...field('firstName')}
            label={t('fields.firstName')}
            required
            autoComplete="given-name"
            maxLength={100}
          />
          <TextField
            {...field('lastName')}
            label={t('fields.lastName')}
            required
            autoComplete="family-name"
            maxLength={100}
          />
        </div>
        <TextField
          {...field('email')}
          label={t('fields.email')}
          hint={t('signUp.emailHint')}
          type="email"
          required
          autoComplete="email"
          maxLength={254}
        />
        <PasswordField
          {...field('password')}
          label={t('fields.password')}
          hint={t('password.hint')}
          autoComplete="new-password"
        />
      </Group>
      <Group title={t('signUp.organization')}>
        <OrganizationFields field={field} countries={countries} />
      </Group>
      <div className="grid gap-6">
        <AcceptTerms field={field} texts={texts} />
        <RobotCheck done={nonce !== null} />
        <Button type="submit" size="large" wide busy={waiting || navigation.formAction === '/sign-up'}>
          {t('signUp.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** The challenge first given serves until it is refused: a form sent back for a typing mistake keeps its solution. */
function useKeptProof(latest: SignUpFormProps['proof'], refused: boolean) {
  const [kept, setKept] = useState(latest);
  useEffect(() => {
    if (refused) setKept(latest);
  }, [refused, latest]);
  return kept;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5">
      <legend className="mb-5 text-lg font-[620]">{title}</legend>
      {children}
    </fieldset>
  );
}

function RobotCheck({ done }: { done: boolean }) {
  const { t } = useTranslation('auth');
  return (
    <p role="status" className="flex items-center gap-2.5 text-sm text-ink-soft">
      {done ? (
        <ShieldCheck aria-hidden="true" className="size-5 flex-none text-success" />
      ) : (
        <span className="grid size-5 flex-none place-content-center">
          <Spinner />
        </span>
      )}
      {done ? t('signUp.robotDone') : t('signUp.robotRunning')}
    </p>
  );
}
