import type { ReactNode } from 'react';
import { IconButton } from '../../primitives/icon-button';

/** A button of the bar. A press with the pointer leaves the selection of the text where it is. */
export function ToolbarButton(props: {
  icon: ReactNode;
  label: string;
  pressed?: boolean | undefined;
  disabled?: boolean;
  onClick: () => void;
}) {
  const { icon, label, pressed, disabled, onClick } = props;
  return (
    <IconButton
      size="small"
      icon={icon}
      label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className="aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
    />
  );
}
