import { useTranslation } from 'react-i18next';
import { chartFills, type ChartColour } from '../charts/chart-series';
import { ChartLegend } from '../charts/chart-legend';
import { useFundingWords } from './use-funding-words';

type Parts = {
  opco: number;
  clientTraining: number;
  indemnity: number;
  price: number;
  currency: string;
  /** Else what was not delivered may still be. */
  final: boolean;
};

const colours = { opco: 1, clientTraining: 3, indemnity: 5 } as const satisfies Record<string, ChartColour>;
const keys = ['opco', 'clientTraining', 'indemnity'] as const;

/** A price shared between an OPCO, the client and what was not delivered, as one bar that adds up, and its figures. */
export function SettlementBar(parts: Parts) {
  const { t } = useTranslation('funding');
  const { money } = useFundingWords(parts.currency);
  const shares = keys.map((key) => ({ key, share: parts.price === 0 ? 0 : parts[key] / parts.price }));
  return (
    <div>
      <div aria-hidden="true" className="h-5 overflow-hidden rounded-full bg-sunken">
        <svg width="100%" height="100%" className="block">
          {shares.map(({ key, share }, index) => {
            const from = shares.slice(0, index).reduce((before, one) => before + one.share, 0);
            return (
              <rect
                key={key}
                x={`${from * 100}%`}
                width={`${share * 100}%`}
                height="100%"
                fill={chartFills[colours[key]]}
              />
            );
          })}
        </svg>
      </div>
      <ChartLegend
        items={keys.map((key) => ({
          label: t(key === 'indemnity' && !parts.final ? 'parts.notYet' : `parts.${key}`),
          colour: colours[key],
          value: money(parts[key]),
        }))}
      />
    </div>
  );
}
