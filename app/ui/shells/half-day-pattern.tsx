const columns = 7;
const rows = 8;
const cell = 44;

/** How present each half-day is: fixed, so that server and browser draw the same. */
function presence(column: number, row: number, half: number): number {
  const noise = Math.abs(Math.sin((column * 7 + row * 13 + half * 29 + 5) * 12.9898) * 43758.5453) % 1;
  return noise < 0.16 ? 0.1 : noise < 0.4 ? 0.28 : noise < 0.75 ? 0.62 : 1;
}

/** A page of an attendance register, as a pattern: days in columns, people in rows, two half-days each. */
export function HalfDayPattern({ className }: { className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${columns * cell} ${rows * cell}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid slice"
      className={className}
    >
      {Array.from({ length: columns * rows }, (_, index) => {
        const x = (index % columns) * cell + cell / 2;
        const y = Math.floor(index / columns) * cell + cell / 2;
        const at = (half: number) => presence(index % columns, Math.floor(index / columns), half);
        return (
          <g key={index} fill="currentColor">
            <path d={`M${x - 1} ${y - 13}a14 14 0 0 0 0 28Z`} opacity={at(0)} />
            <path d={`M${x + 1} ${y - 15}a14 14 0 0 1 0 28Z`} opacity={at(1)} />
          </g>
        );
      })}
    </svg>
  );
}
