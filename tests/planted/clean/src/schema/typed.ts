export const days: number = 3;
