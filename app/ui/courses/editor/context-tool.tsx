import { Button } from '../../primitives/button';

/** A button in words of the second bar. A press with the pointer leaves the selection of the text where it is. */
export function ContextTool(props: { onClick: () => void; pressed?: boolean; children: string }) {
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={props.pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onClick}
      className="px-2! aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
    >
      {props.children}
    </Button>
  );
}
