import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { IconButton } from './icon-button';

/** Puts a text in the clipboard and says that it did. `label` says what is copied; with `compact`, an icon alone. */
export function CopyButton({
  text,
  label,
  compact = false,
}: {
  text: string;
  label: string;
  compact?: boolean;
}) {
  const { t } = useTranslation('shell');
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  const icon =
    outcome === 'copied' ? (
      <Check aria-hidden="true" className="text-success" />
    ) : (
      <Copy aria-hidden="true" />
    );
  const words = outcome === null ? label : t(`copy.${outcome}`);
  return (
    <>
      {compact ? (
        <IconButton label={words} icon={icon} size="small" onClick={() => void copy()} />
      ) : (
        <Button variant="secondary" size="small" icon={icon} onClick={() => void copy()}>
          {words}
        </Button>
      )}
      <span role="status" className="sr-only">
        {outcome && words}
      </span>
    </>
  );
}
