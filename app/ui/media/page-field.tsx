import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The page one is on, to be typed over. */
export function PageField(props: { current: number; count: number; onGo: (page: number) => void }) {
  const { current, count, onGo } = props;
  const { t } = useTranslation('media');
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const page = Number(typed);
    if (typed !== null && Number.isInteger(page) && page >= 1) onGo(Math.min(page, count));
    setTyped(null);
  };
  return (
    <label className="flex items-center gap-2 text-sm text-ink-soft tabular-nums">
      <span className="sr-only">{t('document.page')}</span>
      <input
        inputMode="numeric"
        className="control w-14! text-center"
        value={typed ?? String(current)}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={go}
        onKeyDown={(event) => event.key === 'Enter' && go()}
      />
      {t('document.of', { count })}
    </label>
  );
}
