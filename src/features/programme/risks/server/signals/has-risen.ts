// What is counted in one span and in the one before it.

const fewest = 5;

/** Half as many again, and enough for it to be more than chance. */
export const hasRisen = (now: number, before: number): boolean => now >= fewest && now >= before * 1.5;
