/** In how many columns and rows so many tiles stand, on a wide and on a tall screen. */
export function tileGrid(count: number): {
  wide: readonly [number, number];
  tall: readonly [number, number];
} {
  const columns = count <= 1 ? 1 : count <= 4 ? 2 : count <= 6 ? 3 : 4;
  const tall = count <= 2 ? 1 : 2;
  return {
    wide: [columns, Math.ceil(count / columns)],
    tall: [tall, Math.ceil(count / tall)],
  };
}
