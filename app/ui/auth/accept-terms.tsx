import { Trans, useTranslation } from 'react-i18next';
import { Checkbox } from '../primitives/checkbox';
import { useFormats } from '../primitives/use-formats';
import type { ReadFormAnswer } from './form-answer';

export type ShownTexts = { termsHash: string; processingHash: string; effectiveOn: string };

/** The texts to accept, each one click away in a tab of its own, with the hashes of what is shown (G9). */
export function AcceptTerms({ field, texts }: { field: ReadFormAnswer['field']; texts: ShownTexts }) {
  const { t } = useTranslation('auth');
  const formats = useFormats();
  const link = (to: string) => (
    <a
      href={to}
      target="_blank"
      rel="noopener"
      className="rounded-sm font-medium text-accent-text underline underline-offset-4"
    />
  );
  const { name, error } = field('acceptTerms');
  return (
    <>
      <Checkbox
        name={name}
        error={error}
        required
        label={
          <Trans
            t={t}
            i18nKey="terms.accept"
            components={{ terms: link('/terms'), processing: link('/processing') }}
          />
        }
        hint={
          <Trans
            t={t}
            i18nKey="terms.privacy"
            components={{ privacy: link('/privacy') }}
            values={{ day: formats.day(texts.effectiveOn) }}
          />
        }
      />
      <input type="hidden" name="termsHash" value={texts.termsHash} />
      <input type="hidden" name="processingHash" value={texts.processingHash} />
    </>
  );
}
