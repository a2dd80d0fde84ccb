// Apart from the schemas, which the browser does without.
export const tallyOperations = ['count', 'sum', 'avg', 'median'] as const;

/** Below so many cases nothing is said of a share or an average. */
export const enough = 10;
