import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '../../primitives/button-style';
import type { StepOf } from './step-props';
import { useShownAgain } from './use-shown-again';

/** A page elsewhere: it opens through our own address, which notes that it was opened. */
export function LinkStep({ step, address }: StepOf<'link'>) {
  useShownAgain(!step.opened);
  const { t } = useTranslation('steps');
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
      <a
        href={`${address}/link`}
        target="_blank"
        rel="noopener noreferrer"
        className={buttonStyle({ variant: 'secondary', size: 'large' })}
      >
        <ExternalLink aria-hidden="true" />
        {t('link.open')}
      </a>
      <span className="text-sm break-all text-ink-faint">{new URL(step.url).host}</span>
    </p>
  );
}
