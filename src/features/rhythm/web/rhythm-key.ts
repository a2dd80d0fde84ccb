export const rhythmKey = ['rhythm'] as const;
