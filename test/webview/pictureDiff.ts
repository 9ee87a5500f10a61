/** A picture as a canvas holds it: four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: ArrayLike<number>;
}

/** The means of squares of pixels, as a smaller picture; what does not fill a square at the right and below is left out. */
export function shrunk({ width, height, rgba }: Pixels, side: number): Pixels {
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const means = new Uint8ClampedArray(columns * rows * 4);
  for (let i = 0; i < means.length; i++) {
    const [square, channel] = [i >> 2, i & 3];
    const [left, top] = [(square % columns) * side, Math.floor(square / columns) * side];
    let sum = 0;
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++) sum += rgba[(y * width + x) * 4 + channel] ?? 0;
    means[i] = sum / (side * side);
  }
  return { width: columns, height: rows, rgba: means };
}

/** Fraction of the pixels whose colour differs by more than `step` of 255 in a channel; 1 where the sizes differ by more than a pixel. */
export function differingShare(one: Pixels, other: Pixels, step: number): number {
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) return 1;
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  let differing = 0;
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const differs = [0, 1, 2].some((channel) => {
      const [a, b] = [one, other].map((each) => each.rgba[(y * each.width + x) * 4 + channel] ?? 0);
      return Math.abs((a ?? 0) - (b ?? 0)) > step;
    });
    if (differs) differing++;
  }
  return differing / (width * height);
}
