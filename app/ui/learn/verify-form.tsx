import { Form } from '@remix-run/react';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { TextField } from '../primitives/text-field';

/** Asks for a certificate's code; a plain form that leads to `/verify/<code>`. */
export function VerifyForm({ code = '' }: { code?: string }) {
  const { t } = useTranslation('documents');
  return (
    <Form method="get" action="/verify" className="mt-6 flex flex-col gap-4 sm:flex-row sm:items-start">
      <TextField
        name="code"
        label={t('verify.code')}
        hint={t('verify.codeHint')}
        defaultValue={code}
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="flex-1"
      />
      <Button type="submit" icon={<ShieldCheck aria-hidden="true" />} className="sm:mt-7">
        {t('verify.submit')}
      </Button>
    </Form>
  );
}
