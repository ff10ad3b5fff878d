export const days: number = 'three'; // red: TS2322
