import type { ReactNode } from 'react';
import { ItemTools, type ItemToolsProps } from './item-tools';

type ItemFrameProps = ItemToolsProps & {
  /** What it is and which: "Critère 2". */
  title: ReactNode;
  children: ReactNode;
};

/** One item of a list that its author edits: what it is, what can be done with it, and its fields. */
export function ItemFrame({ title, children, ...tools }: ItemFrameProps) {
  return (
    <li className="flex flex-col gap-3 rounded-lg p-4 ring-1 ring-line ring-inset">
      <div className="flex items-center justify-between gap-3">
        <p className="text-sm text-ink-faint">{title}</p>
        <ItemTools {...tools} />
      </div>
      {children}
    </li>
  );
}
