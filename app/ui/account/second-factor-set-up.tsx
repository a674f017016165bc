import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { ButtonLink } from '../primitives/button-link';
import { CopyButton } from '../primitives/copy-button';
import { FormActions } from '../primitives/form-actions';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

/** The key, to scan or to type, then the first code of the app, which switches the second factor on. */
export function SecondFactorSetUp({
  code,
  typed,
  answer,
}: {
  code: { modules: number; path: string };
  typed: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('account');
  const { problems, field } = readFormAnswer(answer);
  const quiet = 4;
  const side = code.modules + 2 * quiet;
  return (
    <ol className="grid gap-8">
      <li>
        <h2 className="text-lg font-[620]">{t('setUp.scan')}</h2>
        <p className="mt-1 text-ink-soft">{t('setUp.scanText')}</p>
        <div className="mt-4 flex flex-wrap items-start gap-6">
          <svg
            viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
            role="img"
            aria-label={t('setUp.qrCode')}
            shapeRendering="crispEdges"
            className="size-52 flex-none rounded-lg bg-white shadow-sm"
          >
            <path d={code.path} className="fill-black" />
          </svg>
          <div className="min-w-0 flex-1 basis-56">
            <p className="text-[0.9375rem] text-ink-soft">{t('setUp.typeText')}</p>
            <p className="my-3 font-mono text-[0.9375rem] break-words">{typed}</p>
            <CopyButton text={typed.replaceAll(' ', '')} label={t('setUp.copy')} />
          </div>
        </div>
      </li>
      <li>
        <h2 className="text-lg font-[620]">{t('setUp.confirm')}</h2>
        <Form method="post" className="mt-4 grid gap-5">
          <FormProblems answer={answer} problems={problems} />
          <TextField
            {...field('code')}
            label={t('setUp.code')}
            hint={t('setUp.codeHint')}
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            className="max-w-60"
          />
          <FormActions>
            <ButtonLink to="/account/second-factor" variant="secondary">
              {t('cancel')}
            </ButtonLink>
            <SubmitButton>{t('setUp.submit')}</SubmitButton>
          </FormActions>
        </Form>
      </li>
    </ol>
  );
}
