import { Link } from '@remix-run/react';
import * as DropdownMenu from 'radix-ui/dropdown-menu';
import type { ReactElement, ReactNode } from 'react';
import { menuItemStyle } from './menu-item-style';

export type MenuEntry =
  | {
      kind?: 'item';
      label: string;
      icon?: ReactNode;
      onSelect: () => void;
      tone?: 'danger';
      disabled?: boolean;
    }
  | { kind: 'link'; label: string; icon?: ReactNode; to: string }
  | { kind: 'separator' }
  | { kind: 'heading'; label: string };

/** A menu of actions under a button, with arrows and typing ahead. For trainers' and managers' pages (Radix). */
export function Menu({
  trigger,
  entries,
  align = 'end',
  onClosed,
}: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  /** Called when focus would go back to the button; where it says true, focus is taken care of. */
  onClosed?: () => boolean;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => onClosed?.() && event.preventDefault()}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-rise overflow-y-auto rounded-lg bg-raised p-1.5 text-ink shadow-lg"
        >
          {entries.map((entry, position) => (
            <MenuLine key={position} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <DropdownMenu.Separator className="mx-1 my-1.5 h-px bg-line" />;
    case 'heading':
      return (
        <DropdownMenu.Label className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-faint">
          {entry.label}
        </DropdownMenu.Label>
      );
    case 'link':
      return (
        <DropdownMenu.Item asChild className={menuItemStyle()}>
          <Link to={entry.to}>
            {entry.icon}
            {entry.label}
          </Link>
        </DropdownMenu.Item>
      );
    default:
      return (
        <DropdownMenu.Item
          className={menuItemStyle(entry.tone)}
          disabled={entry.disabled}
          onSelect={entry.onSelect}
        >
          {entry.icon}
          {entry.label}
        </DropdownMenu.Item>
      );
  }
}
