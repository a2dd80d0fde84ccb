// Writes bench/effort.md from what the journeys counted: `JALON_EFFORT=1 npm test -- e2e`, then `node bench/effort.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Effort, effortFile } from '../e2e/effort.ts';
import { elsewhere } from './effort-others.ts';

const latest = new Map<string, Effort>();
for (const line of readFileSync(effortFile, 'utf8').split('\n').filter(Boolean)) {
  const effort = JSON.parse(line) as Effort;
  latest.set(effort.act, effort);
}

const rows = Object.entries(elsewhere).map(([act, other]) => {
  const mine = latest.get(act);
  const theirs = `${other.actions} | ${other.program}: ${other.steps}`;
  if (!mine) return `| ${act} | not counted | | | | | ${theirs} |`;
  const actions = mine.pointer + mine.keys;
  return `| ${act} | ${actions} | ${mine.pointer} | ${mine.keys} | ${mine.letters} | ${mine.seconds.toFixed(1)} | ${theirs} |`;
});
const above = Object.entries(elsewhere).flatMap(([act, { actions }]) => {
  const mine = latest.get(act);
  const done = mine && mine.pointer + mine.keys;
  return done && done * 2 > actions ? [`- ${act}: ${done}, where half of theirs is ${actions / 2}`] : [];
});

const text = `# Effort

What an act costs the hand, counted while the journeys of \`e2e/\` do it (\`e2e/effort.ts\`); written by \`node bench/effort.ts\`, not edited by
hand. An action is a click, tap or drop, or a key pressed for what it does; letters of names and texts are counted apart, being the same
in any program. Seconds are those of a practised person by the keystroke-level model, with what the program made them wait. The last
columns are the shortest way known to us in the best of Twenty, Dolibarr and HubSpot, read from their public help and interfaces and not
replayed: an estimate. The aim is half of it.

| act | actions | pointer | keys | letters | seconds | actions elsewhere | how |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}

${above.length ? `Above half:\n${above.join('\n')}` : 'Every act takes half the actions or fewer.'}
`;
writeFileSync(fileURLToPath(new URL('effort.md', import.meta.url)), text);
console.log(text);
