// What a browser says of itself, as a person would say it. Only the families that people know; the rest stays unsaid.

export interface Device {
  browser: string | null;
  system: string | null;
  mobile: boolean;
}

export function deviceOf(agent: string | null): Device {
  const said = agent ?? '';
  const first = (pairs: readonly [RegExp, string][]) =>
    pairs.find(([pattern]) => pattern.test(said))?.[1] ?? null;
  return { browser: first(browsers), system: first(systems), mobile: /Mobile|iPhone|Android/.test(said) };
}

// In this order: most of them also claim to be the ones below.
const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
