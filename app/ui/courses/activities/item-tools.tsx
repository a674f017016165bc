import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { IconButton } from '../../primitives/icon-button';

export type ItemToolsProps = {
  labels: { up: string; down: string; remove: string };
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
};

/** What one does with an item of a list: a step up, a step down, away with it. */
export function ItemTools({ labels, onUp, onDown, onRemove }: ItemToolsProps) {
  return (
    <span className="flex flex-none">
      <IconButton
        size="small"
        label={labels.up}
        icon={<ChevronUp aria-hidden="true" />}
        tooltip="none"
        disabled={!onUp}
        onClick={() => onUp?.()}
      />
      <IconButton
        size="small"
        label={labels.down}
        icon={<ChevronDown aria-hidden="true" />}
        tooltip="none"
        disabled={!onDown}
        onClick={() => onDown?.()}
      />
      <IconButton
        size="small"
        label={labels.remove}
        icon={<Trash2 aria-hidden="true" />}
        tooltip="none"
        onClick={onRemove}
      />
    </span>
  );
}
