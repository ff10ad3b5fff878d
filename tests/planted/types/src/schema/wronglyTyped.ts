export const days: number = 'three'; // red: Error
