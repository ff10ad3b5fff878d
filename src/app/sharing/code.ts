import { encode } from 'uqr';

/** A code to scan, as one path over a square whose side is counted in its modules. */
export interface Code {
  readonly side: number;
  readonly path: string;
}

/** A text as a code to scan. It is no longer than 2,953 bytes. */
export function codeOf(text: string): Code {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return { side: size, path: runs.join('') };
}
