/**
 * Every token of the looks: colours, sizes, spaces, radii, and the defaults of Mantine's components, so that a screen
 * needs no styling of its own. Screens use the CSS variables of `tokens` (`var(--surface)`, `var(--text-dim)`…), which
 * are designed for light and for dark; shades of Mantine (`gray.3`) are for Mantine only.
 *
 * Contrasts are computed: text and text-dim reach 4.5:1 on every surface of their scheme, `line-strong` 3:1.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

export type Scheme = 'light' | 'dark';

const light = {
  canvas: '#F6F5F2',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  hover: '#F1EFEB',
  selected: '#E3F1EF',
  line: '#E5E2DC',
  'line-strong': '#928C84',
  text: '#1D1B19',
  'text-soft': '#56514B',
  'text-dim': '#6B655E',
  accent: '#0F766E',
  'accent-strong': '#0C635C',
  'accent-soft': '#E3F1EF',
  'on-accent': '#FFFFFF',
  good: '#1E7037',
  'good-soft': '#E4F3E8',
  'good-text': '#1B6431',
  warn: '#8A5A00',
  'warn-soft': '#FBF0D9',
  'warn-text': '#7A4F00',
  bad: '#B42318',
  'bad-soft': '#FCEBE8',
  'bad-text': '#A32015',
  info: '#2B5DA8',
  'info-soft': '#E6EEF9',
  'info-text': '#1F4F99',
  'neutral-soft': '#EEECE8',
  'neutral-text': '#4A4640',
  skeleton: '#ECEAE5',
  scrim: 'rgb(29 27 25 / 32%)',
  'shadow-float': '0 1px 2px rgb(29 27 25 / 6%), 0 8px 24px -4px rgb(29 27 25 / 14%)',
} as const;

export type Token = keyof typeof light;

const dark: Record<Token, string> = {
  canvas: '#141312',
  surface: '#1A1918',
  raised: '#232120',
  hover: '#262422',
  selected: '#15302D',
  line: '#302D2A',
  'line-strong': '#7C766F',
  text: '#ECEAE6',
  'text-soft': '#BDB8B0',
  'text-dim': '#9C958C',
  accent: '#45B5A8',
  'accent-strong': '#6CCBC0',
  'accent-soft': '#15302D',
  'on-accent': '#06211E',
  good: '#6CC08B',
  'good-soft': '#17301F',
  'good-text': '#86CFA0',
  warn: '#E0AE4E',
  'warn-soft': '#362A12',
  'warn-text': '#E8BF6D',
  bad: '#F2867A',
  'bad-soft': '#3A1F1B',
  'bad-text': '#F5A196',
  info: '#8FB3E8',
  'info-soft': '#1B2A40',
  'info-text': '#9CBDEB',
  'neutral-soft': '#2C2A28',
  'neutral-text': '#CFCAC3',
  skeleton: '#282624',
  scrim: 'rgb(0 0 0 / 48%)',
  'shadow-float': '0 1px 2px rgb(0 0 0 / 40%), 0 12px 32px -4px rgb(0 0 0 / 56%)',
};

export const tokens: Record<Scheme, Record<Token, string>> = { light, dark };

/**
 * Six series that stay apart with any colour blindness (smallest CIEDE2000 distance of two of them, under simulated
 * protanopia, deuteranopia and tritanopia: 14), each at 3:1 or more on its surface.
 */
export const chartColors: Record<Scheme, readonly string[]> = {
  light: ['#0F766E', '#B8860B', '#253070', '#B083C4', '#7C2FD0', '#7A3B1D'],
  dark: ['#45B5A8', '#E3A63A', '#7C83E8', '#EBB8F0', '#DDEBB0', '#B4613C'],
};

const shade = (...colors: string[]) => colors as unknown as MantineColorsTuple;

// Shade 7 is what is filled in the light scheme, shade 4 in the dark one.
const colors = {
  teal: shade(
    '#EFF8F7',
    '#E3F1EF',
    '#BFE1DC',
    '#6CCBC0',
    '#45B5A8',
    '#38A195',
    '#17857B',
    '#0F766E',
    '#0C635C',
    '#0A4F4A',
  ),
  red: shade(
    '#FEF5F3',
    '#FCEBE8',
    '#F8D3CD',
    '#F5A196',
    '#F2867A',
    '#E5695B',
    '#C93A2D',
    '#B42318',
    '#98190F',
    '#7C140C',
  ),
  yellow: shade(
    '#FDF8EC',
    '#FBF0D9',
    '#F4DDA8',
    '#E8BF6D',
    '#E0AE4E',
    '#C9922B',
    '#A36C00',
    '#8A5A00',
    '#734A00',
    '#5C3B00',
  ),
  green: shade(
    '#F1F9F3',
    '#E4F3E8',
    '#C2E2CB',
    '#86CFA0',
    '#6CC08B',
    '#4FA870',
    '#2A8547',
    '#1E7037',
    '#185C2D',
    '#134A24',
  ),
  blue: shade(
    '#F2F6FC',
    '#E6EEF9',
    '#C7D9F1',
    '#9CBDEB',
    '#8FB3E8',
    '#6E97D6',
    '#3A6FBC',
    '#2B5DA8',
    '#1F4F99',
    '#183E79',
  ),
  gray: shade(
    '#F6F5F2',
    '#F1EFEB',
    '#E5E2DC',
    '#D6D2CA',
    '#BDB8B0',
    '#8C867E',
    '#6B655E',
    '#56514B',
    '#34312D',
    '#1D1B19',
  ),
  dark: shade(
    '#ECEAE6',
    '#BDB8B0',
    '#9C958C',
    '#7C766F',
    '#302D2A',
    '#262422',
    '#232120',
    '#1A1918',
    '#161514',
    '#141312',
  ),
};

const soft: Record<string, 'accent' | 'good' | 'warn' | 'bad' | 'info' | 'neutral'> = {
  teal: 'accent',
  green: 'good',
  yellow: 'warn',
  red: 'bad',
  blue: 'info',
  gray: 'neutral',
};

/** Text on a filled control is white on the light scheme's dark fills and near black on the dark scheme's light ones. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...resolved, color: 'var(--on-accent)' } : resolved;
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-font-weight-medium': '500', '--mantine-font-weight-bold': '600' },
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});

function schemeVariables(scheme: Scheme): Record<string, string> {
  const softened = Object.entries(soft).flatMap(([color, tone]) => {
    const text = tone === 'accent' ? 'var(--accent-strong)' : `var(--${tone}-text)`;
    return [
      [`--mantine-color-${color}-light`, `var(--${tone}-soft)`],
      [`--mantine-color-${color}-light-hover`, color === 'gray' ? 'var(--hover)' : `var(--${tone}-soft)`],
      [`--mantine-color-${color}-light-color`, text],
      [`--mantine-color-${color}-outline`, text],
      [`--mantine-color-${color}-text`, text],
    ];
  });
  return {
    ...Object.fromEntries(Object.entries(tokens[scheme]).map(([name, value]) => [`--${name}`, value])),
    ...Object.fromEntries(softened),
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-dim)',
    '--mantine-color-anchor': 'var(--accent-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': scheme === 'light' ? '#D6D2CA' : '#45413D',
    '--mantine-color-disabled': 'var(--hover)',
    '--mantine-color-disabled-color': 'var(--text-dim)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
}

const quick = { duration: 140, timingFunction: 'ease-out' };
const floating = { shadow: 'md', radius: 'md', transitionProps: { ...quick, transition: 'fade' } } as const;
const scrim = { backgroundOpacity: 1, color: 'var(--scrim)' };
const dialog = {
  radius: 'md',
  shadow: 'md',
  transitionProps: { ...quick, transition: 'fade' },
  overlayProps: scrim,
} as const;

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors,
  white: '#FFFFFF',
  black: '#1D1B19',
  variantColorResolver,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3334', sm: '1.3847', md: '1.4286', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3334' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.5' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4286' },
      h5: { fontSize: '0.875rem', lineHeight: '1.4286' },
      h6: { fontSize: '0.875rem', lineHeight: '1.4286' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.625rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--shadow-float)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Alert: { defaultProps: { variant: 'light', radius: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Button: { defaultProps: { variant: 'default' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Combobox: { defaultProps: floating },
    Drawer: {
      defaultProps: { transitionProps: quick, overlayProps: { backgroundOpacity: 1, color: 'var(--scrim)' } },
    },
    HoverCard: { defaultProps: { ...floating, openDelay: 300 } },
    Loader: { defaultProps: { size: 18 } },
    Menu: {
      defaultProps: { ...floating, position: 'bottom-end', offset: 4, withInitialFocusPlaceholder: false },
    },
    Modal: { defaultProps: { ...dialog, padding: 'lg', centered: true } },
    ModalRoot: { defaultProps: dialog },
    ModalOverlay: { defaultProps: scrim },
    DrawerOverlay: { defaultProps: scrim },
    Paper: { defaultProps: { radius: 'md' } },
    Popover: { defaultProps: { ...floating, offset: 4 } },
    Radio: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 140 } },
    Select: { defaultProps: { comboboxProps: floating, checkIconPosition: 'right', allowDeselect: false } },
    MultiSelect: { defaultProps: { comboboxProps: floating, checkIconPosition: 'right' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 12 } },
    Textarea: { defaultProps: { autosize: true, minRows: 2, maxRows: 12 } },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        offset: 6,
        events: { hover: true, focus: true, touch: false },
        transitionProps: { ...quick, transition: 'fade' },
      },
    },
  },
});
