import classes from './person-avatar.module.css';

type Props = {
  id: string;
  name: string;
  /** In pixels: 20 in rows, 24 in cards, 32 in heads. */
  size?: 20 | 24 | 32 | 48;
  /** Set where the name does not stand beside it. */
  alone?: boolean;
};

/** Initials on a colour that stays the same for the same person everywhere. White reaches 4.5:1 on each. */
export function PersonAvatar({ id, name, size = 24, alone = false }: Props) {
  const label = alone ? ({ role: 'img', 'aria-label': name, title: name } as const) : { 'aria-hidden': true };
  return (
    <span
      {...label}
      className={classes.avatar}
      style={{ width: size, height: size, fontSize: Math.max(12, size * 0.4), background: colorOf(id) }}
    >
      {initialsOf(name, size > 20 ? 2 : 1)}
    </span>
  );
}

const palette = ['#0F766E', '#8A5A00', '#2B5DA8', '#7C3AAE', '#B0366B', '#1E7037', '#9A4A16', '#56514B'];

function colorOf(id: string): string {
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return palette[sum % palette.length] as string;
}

function initialsOf(name: string, count: 1 | 2): string {
  const words = name.trim().split(/[\s-]+/u);
  const ends = words.length > 1 && count === 2 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => word?.[0]?.toLocaleUpperCase() ?? '').join('');
}
